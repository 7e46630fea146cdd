import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  clientAddress,
  FRONT_DOOR_MARK,
  forwardedAddress,
  normaliseAddress,
} from '@/lib/platform/client-address';

const settings = vi.hoisted(() => ({ TRUST_PROXY: 0 }));
vi.mock('@/lib/platform/env', () => ({ getEnv: () => settings }));

function forwarded(value?: string): Headers {
  return new Headers(value === undefined ? {} : { 'X-Forwarded-For': value });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, FRONT_DOOR_MARK);
  settings.TRUST_PROXY = 0;
});

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:54321', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('%s is written in one way only, as %s', (text, address) => {
    expect(normaliseAddress(text)).toBe(address);
  });

  it.each(['', 'unknown', 'localhost', '192.0.2', '192.0.2.256', '1.2.3.4, 5.6.7.8', '"::1"'])(
    'that is none is not taken for one: %j',
    (text) => {
      expect(normaliseAddress(text)).toBeNull();
    },
  );

  it('is read from any text without a throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void normaliseAddress(text)));
  });
});

describe('what proxies append', () => {
  it('counts from the right, whatever the client put in front', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4()), fc.ipV4(), fc.ipV4(), (claims, client, proxy) => {
        const chain = [...claims, client, proxy].join(', ');
        expect(forwardedAddress(chain, 2)).toBe(client);
        expect(forwardedAddress(chain, 1)).toBe(proxy);
        expect(forwardedAddress(chain, 0)).toBeNull();
      }),
    );
  });

  it('is not believed when fewer proxies have appended than there should be', () => {
    expect(forwardedAddress('192.0.2.1', 2)).toBeNull();
    expect(forwardedAddress('', 1)).toBeNull();
  });
});

describe('the client address', () => {
  it('is what the server entry wrote, when that stands in front', () => {
    Object.assign(globalThis, { [FRONT_DOOR_MARK]: true });
    expect(clientAddress(forwarded('192.0.2.1'))).toBe('192.0.2.1');
    expect(clientAddress(forwarded())).toBe('unknown');
  });

  it('is unknown without the entry and without a trusted proxy, whatever the client claims', () => {
    expect(clientAddress(forwarded('192.0.2.1'))).toBe('unknown');
  });

  it('is what the trusted proxies appended, without the entry', () => {
    settings.TRUST_PROXY = 2;
    expect(clientAddress(forwarded('6.6.6.6, 192.0.2.1, 10.0.0.1'))).toBe('192.0.2.1');
    expect(clientAddress(forwarded('6.6.6.6'))).toBe('unknown');
  });
});
