/** English: words of the Markdown that programs read in place of pages, and of its index. */
export const markdown = {
  inHtml: 'This page for people:',
  source: 'Source',
  answers: 'Questions and answers',
  amazonLeftOut:
    'What Amazon tells of prices and stock is not given here. The page for people shows it while it holds.',
  priceFiltersLeftOut: 'Filters and sorting by price are for the page for people alone.',
  indexLead:
    'Every page is there as Markdown, at its address with .md behind it. It has the same facts as the page, and says who pays for its links.',
  newest: (figure: string) => `The newest ${figure} of each kind stand here; the sitemap has all.`,
  sitemap: 'Sitemap',
  sitemapText: 'All addresses of the site, with the days of their last change',
  feedText: 'The newest articles',
};
