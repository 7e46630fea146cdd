import { type RenderedPage, readPage } from '@/tests/support/rendered-page';

const URL_OF_PAGE = 'https://shelf.example/best/x';

const HEAD = `<title>Best x</title>
<meta name="description" content="d"><meta name="robots" content="max-image-preview:large">
<link rel="canonical" href="${URL_OF_PAGE}">
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/atom+xml" href="/atom.xml">
<meta property="og:title" content="t"><meta property="og:description" content="d">
<meta property="og:url" content="${URL_OF_PAGE}"><meta property="og:site_name" content="s">
<meta property="og:type" content="article"><meta property="og:image" content="i">
<meta property="og:image:alt" content="a"><meta property="og:locale" content="en_US">
<meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="t">
<meta name="twitter:description" content="d"><meta name="twitter:image" content="i">`;

const BODY = `<main><h1>Best x</h1><aside data-disclosure>Shops pay us.</aside><h2>One</h2>
<p><a href="https://www.amazon.com/dp/B0000000AA?tag=shelf-20" rel="sponsored nofollow noopener" data-buy="one" data-placement="hero">Check price on Amazon</a> <small>Paid link</small></p>
<p><a href="/">Home</a></p></main>`;

/** A sound page with one paid link. */
const SOUND = `<!DOCTYPE html>\n<html lang="en"><head>${HEAD}</head><body>${BODY}</body></html>\n`;

/** The sound page after a change that must really change it. */
export async function changed(from: string, to: string): Promise<RenderedPage> {
  const html = SOUND.replace(from, to);
  if (from !== '' && html === SOUND) throw new Error(`The page has no ${from}.`);
  return readPage(URL_OF_PAGE, html);
}
