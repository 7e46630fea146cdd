import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';

describe('an outage is never passed off as absence', () => {
  it('each code has its own status', () => {
    expect(new AppError('unavailable', 'away').status).toBe(503);
    expect(new AppError('not_found', 'no such page').status).toBe(404);
    expect(new AppError('rate_limited', 'too many').status).toBe(429);
  });

  it('keeps what, where and how to mend it', () => {
    const error = new AppError('invalid_content', 'is wrong', {
      where: 'a.mdx:3',
      remedy: 'mend it',
    });
    expect(error).toMatchObject({ message: 'is wrong', where: 'a.mdx:3', remedy: 'mend it' });
  });
});
