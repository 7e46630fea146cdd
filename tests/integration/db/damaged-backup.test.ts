import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyBackup } from '@/lib/db/verify-backup';
import { backedUpFile, fill } from '@/tests/support/backups';
import { freshTarget, openForTest } from '@/tests/support/databases';

test('a backup that was cut off anywhere is refused', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 300);
  const file = await backedUpFile(source);
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      writeFileSync(file, whole);
      truncateSync(file, length);
      await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'invalid_content' });
    }),
    { numRuns: 60 },
  );
});

test('a backup with a changed bit is refused, or its content is unharmed', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 300);
  const file = await backedUpFile(source);
  const whole = readFileSync(file);
  const content = gunzipSync(whole);
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.nat(whole.length - 1)), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
      writeFileSync(file, changed);
      const error: unknown = await verifyBackup(file).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) {
        expect(gunzipSync(changed)).toEqual(content);
      } else {
        expect(error).toMatchObject({ code: 'invalid_content' });
        refused += 1;
      }
    }),
    { numRuns: 60 },
  );
  // Only a few bytes of the frame around the data carry no meaning.
  expect(refused).toBeGreaterThan(50);
});

test('a backup whose lines were edited is refused, even if it is packed properly', async () => {
  const source = await openForTest(await freshTarget('sqlite'));
  await fill(source, 20);
  const file = await backedUpFile(source);
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  const [header = '', first = '', ...rest] = lines;
  const edits: Record<string, string[]> = {
    'a changed value': [header, first.replace('"amazon"', '"amazin"'), ...rest],
    'a missing row': [header, ...rest],
    'a repeated row': [header, first, first, ...rest],
    'rows in another order': [header, rest[0] ?? '', first, ...rest.slice(1)],
    'another table': [header, first.replace('clicks', 'sqlite_schema'), ...rest],
    'no end': [header, first, ...rest.slice(0, -1)],
    'something after the end': [...lines, first],
    'no header': [first, ...rest],
    'nothing at all': [],
    'no JSON': ['hello'],
  };
  for (const [edit, edited] of Object.entries(edits)) {
    writeFileSync(file, gzipSync(edited.map((line) => `${line}\n`).join('')));
    await expect(verifyBackup(file), edit).rejects.toMatchObject({ code: 'invalid_content' });
  }
  writeFileSync(file, 'not packed at all');
  await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'invalid_content' });
  await expect(verifyBackup(`${file}.missing`)).rejects.toMatchObject({ code: 'not_found' });
});
