import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPictureSize } from '@/lib/pictures/read-size.server';

describe('a picture’s size is known before it loads', () => {
  it.each(readdirSync('content/pictures').filter((name) => name.endsWith('.svg')))(
    '%s states its size',
    (name) => {
      const size = readPictureSize(`/pictures/${name}`);
      expect(size?.width).toBeGreaterThan(0);
      expect(size?.height).toBeGreaterThan(0);
    },
  );
});
