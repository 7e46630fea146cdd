import { describe, expect, it } from 'vitest';
import { createTokenHolder } from '@/lib/offers/sources/amazon-creators/hold-token';
import type { TokenReply } from '@/lib/offers/sources/amazon-creators/request-token';

const HOUR = 3_600_000;
const forever = () => new AbortController().signal;

/** A holder with a clock that stands still until it is set, and a count of what it asked for. */
function holder(answer: (count: number) => TokenReply | Promise<TokenReply> = token) {
  let now = 1_000_000;
  let asked = 0;
  const tokens = createTokenHolder({
    request: async () => {
      asked += 1;
      return answer(asked);
    },
    clock: () => now,
    random: () => 0,
  });
  return {
    tokens,
    asked: () => asked,
    set: (later: number) => {
      now += later;
    },
    value: async () => {
      const held = await tokens.get(forever());
      return held.kind === 'token' ? held.value : held.kind;
    },
  };
}

function token(count: number): TokenReply {
  return { kind: 'token', value: `token-${count}`, lifeMilliseconds: HOUR };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a token', () => {
  it('serves until shortly before its end', async () => {
    const { value, asked, set } = holder();
    expect(await value()).toBe('token-1');
    set(HOUR - 61_000);
    expect(await value()).toBe('token-1');
    expect(asked()).toBe(1);
  });

  it('goes on serving while the next one is fetched', async () => {
    const { value, asked, set } = holder();
    await value();
    set(HOUR - 30_000);
    expect(await value()).toBe('token-1');
    await settled();
    expect(asked()).toBe(2);
    expect(await value()).toBe('token-2');
  });

  it('is not used to its very end', async () => {
    const { value, set } = holder();
    await value();
    set(HOUR - 4_000);
    expect(await value()).toBe('token-2');
  });

  it('is fetched once, however many wait for it', async () => {
    const { value, asked } = holder();
    const values = await Promise.all(Array.from({ length: 50 }, value));
    expect(new Set(values)).toEqual(new Set(['token-1']));
    expect(asked()).toBe(1);
  });

  it('that was not taken is dropped, once, by however many', async () => {
    const { tokens, value, asked } = holder();
    await value();
    for (let index = 0; index < 20; index += 1) tokens.drop('token-1');
    expect(await value()).toBe('token-2');
    tokens.drop('token-1');
    expect(await value()).toBe('token-2');
    expect(asked()).toBe(2);
  });

  it('does not outlive a clock that is set back', async () => {
    const { value, set } = holder();
    await value();
    set(-10 * HOUR);
    expect(await value()).toBe('token-2');
  });
});

describe('without a token', () => {
  it('a fault is tried again, a few times', async () => {
    const fault: TokenReply = { kind: 'fault', reason: 'down', pause: null };
    const twice = holder((count) => (count < 3 ? fault : token(count)));
    expect(await twice.value()).toBe('token-3');
    const always = holder(() => fault);
    expect(await always.value()).toBe('failed');
    expect(always.asked()).toBe(5);
  });

  it('a refusal is final, until somebody asks again', async () => {
    const { value, asked } = holder(() => ({ kind: 'refused', reason: 'no' }));
    expect(await value()).toBe('refused');
    expect(asked()).toBe(1);
    expect(await value()).toBe('refused');
    expect(asked()).toBe(2);
  });

  it('one who gives up does not take the token from the others', async () => {
    const { promise, resolve } = Promise.withResolvers<TokenReply>();
    const { tokens, value } = holder(() => promise);
    const impatient = new AbortController();
    const given = tokens.get(impatient.signal);
    const other = value();
    impatient.abort(new Error('enough'));
    await expect(given).rejects.toThrow('enough');
    resolve(token(1));
    expect(await other).toBe('token-1');
  });
});
