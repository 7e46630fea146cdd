import { HtmlValidate } from 'html-validate';
import { attributeOf, collapseSpace, isSeen, visibleText } from './html-document';
import type { RenderedPage } from './rendered-page';

/** Beyond validity: what readers, screen readers and crawlers stumble over. Matters of style stay off. */
const BEYOND_THE_STANDARD = [
  'aria-hidden-body',
  'empty-heading',
  'empty-title',
  'form-dup-name',
  'hidden-focusable',
  'input-attributes',
  'meta-refresh',
  'no-dup-class',
  'no-implicit-close',
  'no-redundant-role',
  'no-utf8-bom',
  'text-content',
  'unique-landmark',
  'wcag/h30',
  'wcag/h32',
  'wcag/h36',
  'wcag/h37',
  'wcag/h63',
  'wcag/h67',
  'wcag/h71',
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    ...Object.fromEntries(BEYOND_THE_STANDARD.map((rule) => [rule, 'error' as const])),
    // Boxes of one question have one name: any of them may be ticked.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

/** Errors of html-validate; warnings do not count. */
export async function markupFaults({ html }: RenderedPage): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages
      .filter(({ severity }) => severity === 2)
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

/** Exactly one heading of the first rank, and no rank left out on the way down. */
export function headingFaults({ document }: RenderedPage): string[] {
  const ranks = document.all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
  const first = ranks.filter((rank) => rank === 1).length;
  const skips = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`${first} h1 elements instead of one`]),
    ...skips.map((rank) => `an h${rank} follows a heading more than one rank above it`),
  ];
}

function contents({ document }: RenderedPage, attribute: string, name: string): string[] {
  return document
    .all('meta')
    .filter((meta) => attributeOf(meta, attribute) === name)
    .map((meta) => attributeOf(meta, 'content') ?? '');
}

/** The one value of a meta element, or undefined where it is absent, empty or there twice. */
export function metaContent(page: RenderedPage, name: string): string | undefined {
  const attribute = name.startsWith('og:') || name.startsWith('article:') ? 'property' : 'name';
  const values = contents(page, attribute, name);
  return values.length === 1 ? values[0] || undefined : undefined;
}

export function titleOf({ document }: RenderedPage): string {
  return collapseSpace(document.one('title')?.textContent ?? '');
}

/** Targets of the page's link elements of one relation, absolute. */
export function linkTargets({ document, url }: RenderedPage, rel: string, type?: string): string[] {
  return document
    .all('link')
    .filter((link) => attributeOf(link, 'rel') === rel)
    .filter((link) => type === undefined || attributeOf(link, 'type') === type)
    .map((link) => new URL(attributeOf(link, 'href') ?? '', url).href);
}

const META = [
  'description',
  'og:title',
  'og:description',
  'og:url',
  'og:site_name',
  'og:type',
  'og:image',
  'og:image:alt',
  'og:locale',
  'twitter:card',
  'twitter:title',
  'twitter:description',
  'twitter:image',
];

/** What every page must say of itself to search engines, social networks and feed readers. */
export function headFaults(page: RenderedPage): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(titleOf(page) !== '', 'no title');
  for (const name of META) expect(metaContent(page, name) !== undefined, `not one meta ${name}`);
  const canonical = page.document
    .all('link')
    .filter((link) => attributeOf(link, 'rel') === 'canonical')
    .map((link) => attributeOf(link, 'href') ?? '');
  expect(canonical.length === 1, `${canonical.length} canonical links instead of one`);
  for (const href of canonical) {
    expect(
      URL.canParse(href) && new URL(href).href === page.url,
      `canonical ${href} is not itself`,
    );
  }
  const own = metaContent(page, 'og:url') ?? '';
  expect(URL.canParse(own) && new URL(own).href === page.url, `og:url ${own} is not itself`);
  expect(metaContent(page, 'twitter:card') === 'summary_large_image', 'no large Twitter card');
  const robots = metaContent(page, 'robots') ?? '';
  expect(robots.includes('max-image-preview:large'), 'robots allow no large pictures');
  expect(!robots.includes('noindex'), 'robots forbid the index');
  for (const type of ['application/rss+xml', 'application/feed+json', 'application/atom+xml']) {
    const feeds = linkTargets(page, 'alternate', type);
    expect(feeds.length > 0 && new Set(feeds).size === feeds.length, `no alternate of ${type}`);
  }
  expect(
    attributeOf(page.document.root.querySelector('html') ?? page.document.root, 'lang') !==
      undefined,
    'no language',
  );
  return faults;
}

/** Texts that should tell pages apart and do not. */
export function sharedTexts(
  pages: readonly RenderedPage[],
  textOf: (page: RenderedPage) => string | undefined,
): string[] {
  const texts = pages.map(textOf);
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))].map(String);
}

/** Ids to which a fragment of this page may point. */
export function fragmentsOf({ document }: RenderedPage): Set<string> {
  return new Set(document.all('[id]').map((element) => attributeOf(element, 'id') ?? ''));
}

/** Links to this site: path with query, and the fragment without its sign. */
export function internalLinks({
  document,
  url,
}: RenderedPage): { path: string; fragment: string }[] {
  const { origin } = new URL(url);
  return document.all('a').flatMap((anchor) => {
    const href = attributeOf(anchor, 'href');
    if (href === undefined || !URL.canParse(href, url)) return [];
    const target = new URL(href, url);
    if (target.origin !== origin) return [];
    return {
      path: target.pathname + target.search,
      fragment: decodeURIComponent(target.hash.slice(1)),
    };
  });
}

/** Links that say nothing to those who hear them one by one, and links without a target. */
export function linkTextFaults({ document }: RenderedPage): string[] {
  return document.all('a').flatMap((anchor) => {
    const href = attributeOf(anchor, 'href');
    if (href === undefined) return ['a link without href'];
    const name = attributeOf(anchor, 'aria-label') ?? visibleText(anchor);
    return isSeen(anchor) && name === '' ? [`the link to ${href} has no text`] : [];
  });
}
