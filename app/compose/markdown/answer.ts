import { createHash } from 'node:crypto';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { isAppError } from '@/lib/core/errors';
import { createRecents } from '@/lib/core/recents';
import { sharedCaching } from '@/lib/syndication/caching';
import { type Block, heading, link, list, paragraph } from '@/lib/syndication/markdown/nodes';
import { markdownPath } from '@/lib/syndication/markdown/paths';
import { writeMarkdown } from '@/lib/syndication/markdown/write-markdown';
import { categoryMenu } from '../menus';
import { siteContext } from '../site-context';
import { disclose } from './disclose';
import { findPage } from './find-page';
import type { MarkdownDetour, MarkdownPage } from './markdown-page';

/** Pages that were written last, by what they are made of: to write one takes longer than all else. */
const written = createRecents<string>(500);

/** A page as text; the same blocks are written once. */
function write(page: MarkdownPage, blocks: readonly Block[], origin: string): string {
  const [path = ''] = page.path.split('?', 1);
  const key = createHash('sha256').update(JSON.stringify([origin, path, blocks]));
  return written.take(key.digest('base64url'), () => writeMarkdown(blocks, { origin, path }));
}

const HEADERS = {
  'Content-Type': 'text/markdown; charset=utf-8',
  // The same address is a page in HTML for whoever asks for that.
  Vary: 'Accept',
  // Search engines have the page; its Markdown would be the same twice.
  'X-Robots-Tag': 'noindex',
};

function pageResponse(page: MarkdownPage): Response {
  const { site, m } = siteContext();
  const url = absoluteUrl(site.url, page.path);
  const inHtml = paragraph([`${m.markdown.inHtml} `, link(page.path, url)]);
  const blocks: Block[] = [...disclose(page), { type: 'thematicBreak' }, inHtml];
  const text = write(page, blocks, site.url);
  const headers = {
    ...HEADERS,
    'Cache-Control': page.isPersonal
      ? 'private, no-cache'
      : sharedCaching(page.expiresAt, Date.now()),
    Link: `<${encodeURI(decodeURI(url))}>; rel="canonical"`,
  };
  return new Response(text, { headers });
}

function missingResponse(): Response {
  const { site, m } = siteContext();
  const blocks = [
    heading(1, m.notFound.title),
    paragraph(m.notFound.lead),
    ...list([
      link(site.url, site.name),
      link('/llms.txt', '/llms.txt'),
      ...categoryMenu().map(({ name, path }) => link(markdownPath(path), name)),
    ]),
  ];
  const text = writeMarkdown(blocks, { origin: site.url, path: '/' });
  return new Response(text, { status: 404, headers: { ...HEADERS, 'Cache-Control': 'no-store' } });
}

function detourResponse({ to }: MarkdownDetour): Response {
  const headers = { Location: markdownPath(to), Vary: 'Accept', 'Cache-Control': 'no-store' };
  return new Response(null, { status: 307, headers });
}

/**
 * The Markdown of the page at a path, with what its address asks for; 404, in Markdown too, where there
 * is none.
 */
export async function markdownAnswer(path: string, search: URLSearchParams): Promise<Response> {
  try {
    const found = await findPage(path, search);
    return 'to' in found ? detourResponse(found) : pageResponse(found);
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return missingResponse();
    throw error;
  }
}
