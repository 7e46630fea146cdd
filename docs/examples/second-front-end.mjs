// A second front end: the lists of a Topshelf site, with prices and all that has to stand beside them.
//   API_ORIGIN=http://localhost:3000 PORT=4000 node docs/examples/second-front-end.mjs
import { createServer } from 'node:http';
import process from 'node:process';

const ORIGIN = process.env.API_ORIGIN ?? 'http://localhost:3000';
const known = new Map();

/** Asks the API, and again only for what has changed or may not be shown any longer. */
async function ask(path) {
  const before = known.get(path);
  if (before && before.until > Date.now()) return before.body;
  const headers = before ? { 'if-none-match': before.etag } : {};
  const answer = await fetch(`${ORIGIN}/api/v1${path}`, { headers });
  const body = answer.status === 304 ? before.body : await answer.json();
  const seconds = Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control'))?.[1] ?? 0);
  if (answer.status !== 304 && !answer.ok) return { problem: body };
  known.set(path, { body, etag: answer.headers.get('etag'), until: Date.now() + seconds * 1_000 });
  return body;
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => String(text).replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

/** Prices only while they may be shown, each with its time. */
function renderPrice(price) {
  if (!price?.amount || Date.parse(price.expiresAt) <= Date.now()) return '';
  const demo = price.isDemo ? ' (invented)' : '';
  return ` <strong>${safe(price.amount.display)}</strong>${demo} as of <time datetime="${price.asOf}">${safe(price.asOfDisplay)}</time>`;
}

function renderOffer({ link, price }) {
  const mark = link.mark ? ` <small>${safe(link.mark)}</small>` : '';
  return `<li><a href="${safe(link.href)}" rel="${link.rel}">${safe(link.label)}</a>${mark}${renderPrice(price)}</li>`;
}

function renderPick({ position, award, case: reason, isOurs, product }) {
  const ours = isOurs ? ' (sold in our own shop)' : '';
  return `<h2>${position}. ${safe(award)}: ${safe(product.name)}${ours}</h2>
<p>${safe(reason)}</p><p>Score ${product.score} of 10, from ${product.assessment}</p>
<ul>${product.offers.map(renderOffer).join('')}</ul>`;
}

function page(site, title, content) {
  return `<!doctype html><html lang="${site.language}"><meta charset="utf-8"><title>${safe(title)}</title>
<main><h1>${safe(title)}</h1>${content}</main></html>`;
}

const sentences = (all) => [...new Set(all)].map((each) => `<p>${safe(each)}</p>`).join('');

async function renderHome(site) {
  const { data } = await ask('/lists?fields=slug,title,verdict');
  const items = data.map(({ slug, title, verdict }) => {
    return `<li><a href="/lists/${slug}">${safe(title)}</a><p>${safe(verdict)}</p></li>`;
  });
  return page(site, site.name, `<ul>${items.join('')}</ul>`);
}

async function renderList(site, slug) {
  const { data: list, meta, problem } = await ask(`/lists/${encodeURIComponent(slug)}`);
  if (problem)
    return { status: problem.status, html: page(site, problem.title, safe(problem.detail)) };
  const notices = list.picks.flatMap(({ product }) =>
    product.offers.flatMap(({ price }) => price?.notices ?? []),
  );
  // The disclosure stands above the first paid link, the merchants' notices on the same page as their prices.
  const disclosure = `<aside>${sentences(meta.disclosure)}</aside>`;
  const picks = list.picks.map(renderPick).join('');
  const content = `<p>${safe(list.verdict)}</p>${disclosure}${picks}<footer>${sentences(notices)}</footer>`;
  return { status: 200, html: page(site, list.title, content) };
}

async function respond({ url }, response) {
  const { data: site } = await ask('/site');
  const [, collection, slug] = new URL(url, ORIGIN).pathname.split('/');
  const answer =
    collection === 'lists' && slug
      ? await renderList(site, slug)
      : { status: collection ? 404 : 200, html: await renderHome(site) };
  // Nobody keeps a page longer than its prices: it is asked for anew each time.
  response.writeHead(answer.status, { 'content-type': 'text/html', 'cache-control': 'no-cache' });
  response.end(answer.html);
}

const server = createServer((request, response) => {
  respond(request, response).catch(() => response.writeHead(503).end('Away for a moment.'));
});
server.listen(Number(process.env.PORT ?? 4000), () => {
  process.stdout.write(`Second front end at http://localhost:${server.address().port}\n`);
});
