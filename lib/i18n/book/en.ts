/** Words of the books that the build makes of guides and lists. */
export const book = {
  contents: 'Contents',
  edition: (day: string) => `Edition of ${day}`,
  chapter: (number: number) => `Part ${number}`,
  launchPrice: (price: string, when: string) => `Price at launch: ${price}, ${when}.`,
  about: 'About this book',
  madeFrom: (site: string) =>
    `This book holds pages of ${site} as they stood on the day of its edition. Corrections and later changes stand on the site.`,
  noLinks:
    'It has no paid links. Names, figures and prices at launch are as the site states them; what a product costs today, the shops know.',
  source: 'As a page of the site',
  rights: (site: string) =>
    `For the use of its buyer. Please do not pass it on or publish it. © ${site}`,
};
