import { absoluteUrl } from '@/lib/core/absolute-url';
import { NO_OFFERS } from '@/lib/offers/show-offers';
import { authorGraph } from '@/lib/structured-data/graphs/author';
import { categoryGraph } from '@/lib/structured-data/graphs/category';
import { compareGraph, comparisonGraph } from '@/lib/structured-data/graphs/comparison';
import { guideGraph } from '@/lib/structured-data/graphs/guide';
import { homeGraph } from '@/lib/structured-data/graphs/home';
import { listGraph } from '@/lib/structured-data/graphs/list';
import { pageGraph } from '@/lib/structured-data/graphs/page';
import { reviewGraph } from '@/lib/structured-data/graphs/review';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import {
  author,
  category,
  comparison,
  desk,
  guide,
  list,
  page,
  product,
  second,
  site,
  trailTo,
} from './sample-content';

/** A page as a template would render it around its graph. */
export interface SamplePage {
  readonly url: string;
  readonly html: string;
}

type Graph = Parameters<typeof serializeJsonLd>[0];
type Trail = readonly { readonly name: string; readonly path: string }[];

const crumbs = (trail: Trail) =>
  `<nav aria-label="Trail"><ol>${trail
    .map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`)
    .join('')}</ol></nav>`;

const time = (day: string) => `<time datetime="${day}">${day}</time>`;
export const image = ({ src, alt }: { src: string; alt: string }) =>
  `<img src="/pictures/${src}" alt="${alt}">`;
const byline = `<p>By <a href="${author.path}">${author.name}</a></p>`;

/** Wraps what a template shows and its graph into a whole document. */
export function wrapPage(path: string, trail: Trail, main: string, graph: Graph): SamplePage {
  const html = `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body>
<header><a href="/">Shelf &amp; Co</a></header><main>${trail.length > 0 ? crumbs(trail) : ''}${main}</main>
<script type="application/ld+json">${serializeJsonLd(graph)}</script></body></html>`;
  return { url: absoluteUrl(site.url, path), html };
}

const reviewTrail = trailTo(product.name, product.path, true);
const reviewMain = `<h1>${product.name} review</h1>${byline}${time(product.published)}
${image(product.picture)}<p>${product.verdict}</p><p><span>8.4</span><span>/ 10</span></p>
<p>Brand: ${product.brand}, model: ${product.model}</p>
<ul>${[...product.pros, ...product.cons]
  .map((text) => `<li><span aria-hidden="true">+</span><span>${text}</span></li>`)
  .join('')}</ul>`;

export const reviewPage = wrapPage(
  product.path,
  reviewTrail,
  reviewMain,
  reviewGraph({ site, product, author, category, trail: reviewTrail, offers: NO_OFFERS }),
);

const listTrail = trailTo(list.title, list.path, true);
const picks = [second, product];
const pickCards = picks.map(({ name, path }) => `<h3><a href="${path}">${name}</a></h3>`).join('');

export const listPage = wrapPage(
  list.path,
  listTrail,
  `<h1>${list.title}</h1>${byline}${time(list.published)}${image(second.picture)}
<p>${list.verdict}</p><h2>At a glance</h2>${pickCards}<h2>In full</h2>${pickCards}`,
  listGraph({ site, list, author, products: picks, trail: listTrail }),
);

const guideTrail = trailTo(guide.title, guide.path, true);

export const guidePage = wrapPage(
  guide.path,
  guideTrail,
  `<h1>${guide.title}</h1>${byline}${time(guide.published)}${image(guide.picture)}<p>${guide.summary}</p>`,
  guideGraph({ site, guide, author, trail: guideTrail }),
);

const comparisonTrail = trailTo(comparison.title, comparison.path, true);
const compared = [product, second];

const comparisonPage = wrapPage(
  comparison.path,
  comparisonTrail,
  `<h1>${comparison.title}</h1>${byline}${time(comparison.published)}${image(comparison.picture)}
<p>${comparison.verdict}</p>${compared.map(({ name, path }) => `<h3><a href="${path}">${name}</a></h3>`).join('')}`,
  comparisonGraph({ site, comparison, products: compared, author, trail: comparisonTrail }),
);

const compareTrail = trailTo('Compare products', '/compare');

const comparePage = wrapPage(
  '/compare',
  compareTrail,
  '<h1>Compare products</h1>',
  compareGraph({ site, trail: compareTrail }),
);

const authorTrail = trailTo(author.name, author.path);

export const authorPage = wrapPage(
  author.path,
  authorTrail,
  `<h1>${author.name}</h1><p>${author.role}</p>${image(author.picture)}
<a href="${author.links[0]}">Profile</a>`,
  authorGraph({ site, author, trail: authorTrail }),
);

const deskTrail = trailTo(desk.name, desk.path);

const deskPage = wrapPage(
  desk.path,
  deskTrail,
  `<h1>${desk.name}</h1><p>${desk.role}</p>${image(desk.picture)}`,
  authorGraph({ site, author: desk, trail: deskTrail }),
);

const categoryTrail = trailTo(category.name, category.path);
const shelf = [{ name: list.title, path: list.path }, product, second];

export const categoryPage = wrapPage(
  category.path,
  categoryTrail,
  `<h1>${category.name}</h1>${shelf.map(({ name, path }) => `<h3><a href="${path}">${name}</a></h3>`).join('')}`,
  categoryGraph({ site, category, items: shelf, trail: categoryTrail }),
);

const pageTrail = trailTo(page.title, page.path);

const staticPage = wrapPage(
  page.path,
  pageTrail,
  `<h1>${page.title}</h1>`,
  pageGraph({ site, page, trail: pageTrail }),
);

export const homePage = wrapPage('/', [], '<h1>Reviews</h1>', homeGraph({ site }));

/** One page of each kind, all of them sound. */
export const samplePages: Readonly<Record<string, SamplePage>> = {
  home: homePage,
  list: listPage,
  review: reviewPage,
  guide: guidePage,
  comparison: comparisonPage,
  'comparison of any': comparePage,
  author: authorPage,
  desk: deskPage,
  category: categoryPage,
  'static page': staticPage,
};
