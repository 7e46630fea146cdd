import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSiteUrl } from '@/lib/content/read-site-url';

function siteWith(yaml: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'content'));
  writeFileSync(path.join(folder, 'content/site.yaml'), yaml);
  return path.join(folder, 'content');
}

describe('the address of the site', () => {
  it('is the setting, else what the content says, as an origin', async () => {
    const folder = siteWith('name: A\nurl: https://example.com/\n');
    expect(await readSiteUrl(folder)).toBe('https://example.com');
    expect(await readSiteUrl(folder, 'https://staging.example.com')).toBe(
      'https://staging.example.com',
    );
  });

  it.each(['name: A\n', 'url: nowhere\n', '- a list\n', ''])(
    'that is missing in %j is asked for, with file and remedy',
    async (yaml) => {
      await expect(readSiteUrl(siteWith(yaml))).rejects.toMatchObject({
        where: 'content/site.yaml',
        remedy: expect.stringContaining('SITE_URL'),
      });
    },
  );
});
