import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { AppError } from '@/lib/core/errors';

/**
 * The public origin of the site: the setting, else `url` of site.yaml as it stands in a content folder.
 * @throws AppError `invalid_content` where neither names one.
 */
export async function readSiteUrl(root: string, setting?: string): Promise<string> {
  if (setting) return setting;
  const site: unknown = parse(await readFile(path.join(root, 'site.yaml'), 'utf8'));
  const url = typeof site === 'object' && site !== null && 'url' in site ? site.url : undefined;
  if (typeof url === 'string' && URL.canParse(url)) return new URL(url).origin;
  throw new AppError('invalid_content', 'The site has no address', {
    where: `${path.basename(root)}/site.yaml`,
    remedy: 'Write its public origin as "url", such as https://example.com, or set SITE_URL.',
  });
}
