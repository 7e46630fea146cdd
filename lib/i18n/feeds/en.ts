/** English: the words of feeds that no page has. */
export const feeds = {
  ofOurPages: 'About the pages that this feed leads to:',
  dealAt: (name: string, merchant: string) => `${name}: a deal at ${merchant}`,
  seeOurPage: 'The price, and until when it holds, stand on our page.',
  price: (price: string, merchant: string) => `${price} at ${merchant}.`,
  before: (label: string, price: string) => `${label}: ${price}.`,
  code: (code: string) => `Code: ${code}.`,
};
