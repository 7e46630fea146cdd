/** Content as the library hands it out, with a line of awkward characters where text may hold them. */
export const AWKWARD = '</script><!--<script> ]]> & "quoted" \u2028\u2029 \u{1f3a7}';

export const site = {
  name: 'Shelf & Co',
  url: 'https://shelf.example',
  language: 'en',
  locale: 'en-US',
  description: 'Reviews of headphones for people who would like to know why.',
} as const;

export const author = {
  slug: 'ada',
  name: 'Ada Reed',
  path: '/authors/ada',
  kind: 'person',
  role: 'Editor',
  picture: { src: 'ada.svg', alt: 'Portrait of Ada' },
  links: ['https://social.example/@ada'],
} as const;

export const desk = {
  ...author,
  slug: 'desk',
  name: 'The Desk',
  path: '/authors/desk',
  kind: 'desk',
  links: [],
} as const;

export const category = {
  slug: 'headphones',
  name: 'Headphones',
  path: '/categories/headphones',
  picture: { src: 'headphones.svg', alt: 'Headphones' },
} as const;

export const product = {
  slug: 'one',
  name: 'Acme One',
  path: '/reviews/one',
  brand: 'Acme',
  model: 'ONE-1',
  category: 'headphones',
  author: 'ada',
  published: '2026-11-20',
  picture: { src: 'acme/one.svg', alt: 'The One' },
  score: 8.4,
  verdict: 'Light, and loud enough.',
  pros: ['Weighs 200 g', 'Folds flat'],
  cons: ['No case'],
} as const;

export const second = {
  ...product,
  slug: 'two',
  name: 'Acme Two',
  path: '/reviews/two',
  model: 'TWO-2',
  published: '2026-11-18',
  updated: '2026-11-22',
  picture: { src: 'two.svg', alt: 'The Two' },
} as const;

export const list = {
  slug: 'headphones',
  title: 'The best headphones',
  path: '/best/headphones',
  category: 'headphones',
  author: 'ada',
  published: '2026-11-21',
  picture: { src: 'best.svg', alt: 'A shelf' },
  verdict: 'The One is the one.',
} as const;

export const guide = {
  slug: 'wired',
  title: 'Wired or not',
  path: '/guides/wired',
  categories: ['headphones'],
  author: 'ada',
  published: '2026-11-19',
  picture: { src: 'wired.svg', alt: 'A cable' },
  summary: 'A cable never runs out of charge.',
} as const;

export const comparison = {
  slug: 'one-vs-two',
  title: 'Acme One or Acme Two',
  path: '/compare/one-vs-two',
  products: ['one', 'two'],
  author: 'ada',
  published: '2026-11-17',
  picture: { src: 'one-vs-two.svg', alt: 'The One beside the Two' },
  verdict: 'The Two does what the One does, and folds.',
} as const;

export const page = {
  slug: 'privacy',
  title: 'Privacy',
  path: '/privacy',
  published: '2026-11-17',
} as const;

const home = { name: 'Home', path: '/' };

/** The visible trail to a page that lies directly below the home page, or below the category. */
export const trailTo = (name: string, path: string, isBelowCategory = false) => [
  home,
  ...(isBelowCategory ? [{ name: category.name, path: category.path }] : []),
  { name, path },
];
