/** English: every word of the interface. Sentences with a gap are functions of what fills it. */
export const en = {
  layout: {
    skipToContent: 'Skip to content',
    mainMenu: 'All sections',
    shortcuts: 'Categories at a glance',
    menu: 'Menu',
    search: 'Search',
    footerMenu: 'About this site',
    categories: 'Categories',
    follow: 'Follow',
    allReviews: 'All reviews',
    home: 'Home',
    breadcrumb: 'You are here',
    guides: 'Guides',
    rssFeed: 'RSS',
    jsonFeed: 'JSON feed',
    marketplaceLabel: 'Your Amazon shop',
    marketplaceHelp: 'Buy links go to this shop. The choice stays in your browser.',
  },
  page: {
    onThisPage: 'On this page',
    copyLink: 'Copy link to this section:',
    linkCopied: 'Link copied',
    useDark: 'Use dark colours',
    useLight: 'Use light colours',
  },
  home: {
    categoriesTitle: 'Browse by category',
    guidesTitle: 'Know before you buy',
    reviewsTitle: 'All reviews',
    trustTitle: 'Why read us',
    trustJudge: 'How we judge',
    trustJudgeText:
      'Every score follows a published rubric, and every figure in our tables says whether it comes from the maker or from a published source.',
    trustPay: 'Who pays us',
    trustPayText:
      'Some links earn us a commission from the shop. It never changes the order of a list or the price you pay.',
    trustData: 'What we keep',
    trustDataText: 'No cookies, no profile of you. We count clicks, not people.',
  },
  article: {
    by: 'By',
    published: (day: string) => `Published ${day}`,
    updated: (day: string) => `Updated ${day}`,
    table: 'Table',
    changes: 'What changed and when',
    firstPublished: 'First published.',
    aboutAuthor: 'About the author',
    related: 'Read next',
    howWeJudge: 'How we judge what we review',
  },
  list: {
    picksTitle: 'Our picks at a glance',
    compareTitle: 'How they compare',
    inFull: 'Each pick in full',
    pickNumber: (position: number) => `No. ${position}`,
    forWhom: 'Who it is for',
    why: 'Why we like it',
    flaws: 'Flaws but not dealbreakers',
    readReview: (name: string) => `Read the full ${name} review`,
    jumpTo: (name: string) => `Jump to ${name}`,
    pickCount: (count: number) => (count === 1 ? '1 pick' : `${count} picks`),
    wholeList: (title: string) => `See the whole list: ${title}`,
    considered: 'Also considered',
    featured: 'Our picks',
    howWePicked: 'How we picked',
  },
  product: {
    reviewTitle: (name: string) => `${name} review`,
    verdict: 'Verdict',
    score: 'Score',
    outOfTen: (score: string) => `${score} out of 10`,
    scoreBreakdown: 'How the score comes about',
    scoreSum: (score: string) =>
      `The overall score of ${score} is the average of these parts, each counted by its weight and nothing added.`,
    weight: (percent: string) => `${percent} of the score`,
    assessment: {
      specifications:
        'This score rests on published specifications and one published article. We have not measured or used the product.',
      'hands-on': 'This score rests on our own use of the product.',
    },
    basis: { specifications: 'from published specs', 'hands-on': 'from our own use' },
    howWeJudge: 'How we judge',
    pros: 'What speaks for it',
    cons: 'What speaks against it',
    prosAndCons: 'Pros and cons',
    specifications: 'Specifications',
    specificationsOf: (name: string) => `Specifications: ${name}`,
    specGroup: 'Feature',
    specValue: 'Value',
    sources: { maker: 'Maker’s figure', published: 'Published source', measured: 'Measured by us' },
    sourceDated: (source: string, day: string) => `${source}, ${day}`,
    bestFor: 'Best for:',
    model: 'Model',
    gtin: 'GTIN',
    released: 'Released',
    launchPrice: 'Price at launch',
    launchPriceDated: (price: string, when: string) => `${price} (${when})`,
    status: { current: 'In the range', replaced: 'Replaced', discontinued: 'Discontinued' },
    statusLabel: 'Standing',
    standing: {
      replaced: 'Its maker has replaced it.',
      discontinued: 'It is no longer made.',
    },
    considerInstead: 'Look at its successor:',
    predecessor: 'Succeeds',
    successor: 'Replaced by',
    rankIn: (position: number, title: string) => `No. ${position} in ${title}`,
    award: 'Award',
  },
  compare: {
    product: 'Product',
    caption: (names: string) => `Comparison of ${names}`,
    none: 'Not stated',
    price: 'Price',
    buy: 'Where to buy',
    onlyDifferences: 'Show only differences',
    sameCount: (count: number, figure: string, all: string) =>
      count === 1
        ? `${figure} of ${all} specifications is the same`
        : `${figure} of ${all} specifications are the same`,
    unmarked: 'Figures without a mark are the maker’s.',
  },
  evidence: {
    allFrom: {
      maker: 'All figures are the maker’s.',
      published: 'All figures come from published sources.',
      measured: 'All figures were measured by us.',
    },
    unlessMarked: {
      maker: 'Maker’s figures unless marked.',
      published: 'Figures from published sources unless marked.',
      measured: 'Figures measured by us unless marked.',
    },
    maker: (count: number, figure: string) => {
      if (count === 0) return 'No figure is the maker’s';
      return count === 1 ? `${figure} figure is the maker’s` : `${figure} figures are the maker’s`;
    },
    published: (count: number, figure: string) => {
      if (count === 0) return 'none comes from a published source';
      return `${figure} ${count === 1 ? 'comes' : 'come'} from a published source`;
    },
    measured: (count: number, figure: string) => {
      if (count === 0) return 'none was measured by us';
      return `${figure} ${count === 1 ? 'was' : 'were'} measured by us`;
    },
    counts: (maker: string, published: string, measured: string) =>
      `${maker}, ${published}, ${measured}.`,
  },
  offer: {
    disclosureLabel: 'Advertising disclosure',
    moreOnDisclosure: 'How links pay for this site',
    checkPrice: (merchant: string) => `Check price on ${merchant}`,
    find: (merchant: string) => `Find it on ${merchant}`,
    forProduct: (name: string) => `: ${name}`,
    paidLink: 'Paid link',
    whoPaysUs: 'Who pays us',
    launchPrice: (price: string, when: string) => `${price} at launch, ${when}`,
    noPrice: 'No price given',
    priceGone: 'The shop has the price of now.',
    listPrice: 'List price',
    saving: (percent: number) => `${percent}% less`,
    availability: {
      in_stock: 'In stock',
      preorder: 'To pre-order',
      backorder: 'On back order',
      out_of_stock: 'Out of stock',
    },
    condition: { refurbished: 'Refurbished', used: 'Used' },
    membersOnly: 'For paying members only',
    delivery: (price: string) => `Delivery ${price}`,
    freeDelivery: 'Free delivery',
    asOf: 'as of',
    aboutPrices: 'About prices',
    priceRule:
      'We show a price only while we may, with the time at which we last saw it. The shop has the last word.',
    amazonNotice:
      'Product prices and availability are accurate as of the date/time indicated and are subject to change. Any price and availability information displayed on Amazon at the time of purchase will apply to the purchase of this product.',
    amazonContent:
      'CERTAIN CONTENT THAT APPEARS ON THIS SITE COMES FROM AMAZON. THIS CONTENT IS PROVIDED ‘AS IS’ AND IS SUBJECT TO CHANGE OR REMOVAL AT ANY TIME.',
  },
  disclosure: {
    summary:
      'This page has paid links. If you buy through one, the shop pays us a commission and you pay the same price. Commission has no say in what we pick or how we rank it.',
    amazon: 'As an Amazon Associate I earn from qualifying purchases.',
  },
  deal: {
    title: 'Deals',
    none: 'No deal to show right now. One stands here only while its price holds, with the time at which we last saw it.',
  },
  category: {
    guides: 'Guides',
    products: 'Reviews',
    rubric: 'How we score them',
  },
  author: {
    articles: (name: string) => `By ${name}`,
  },
  search: {
    siteSearch: 'Search this site',
    label: 'What are you looking for?',
    placeholder: 'Product or maker',
    submit: 'Search',
    title: 'Search',
    description: 'Search our lists, reviews, guides, categories and the pages about this site.',
    resultsFor: (query: string) => `Results for “${query}”`,
    resultCount: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    bestOf: (shown: number, total: number) =>
      `The best ${shown} of ${total} results. Another word narrows them down.`,
    partial: 'Nothing here has all of these words. These have some of them.',
    cut: (length: number) => `Only the first ${length} characters were searched for.`,
    groups: {
      product: 'Reviews',
      list: 'Best lists',
      guide: 'Guides',
      category: 'Categories',
      author: 'Authors',
      page: 'About this site',
    },
    kinds: {
      product: 'Review',
      list: 'Best list',
      guide: 'Guide',
      category: 'Category',
      author: 'Author',
      page: 'Page',
    },
    emptyLead:
      'A name, a maker or a feature will do. Figures work with or without a space: 40 mm, 30 hours.',
    noneTitle: (query: string) => `Nothing here matches “${query}”`,
    noneLead:
      'Check the spelling, or try fewer or more general words: the maker’s name, or what it is for.',
    browse: 'Browse instead',
    lists: 'Our lists',
    categories: 'Categories',
  },
  state: {
    loading: 'Loading',
  },
  notFound: {
    title: 'This page is not on the shelf',
    lead: 'The address may be mistyped, or the page has moved. These are here:',
  },
  card: {
    review: 'Review',
    list: 'Best list',
    guide: 'Guide',
    category: 'Category',
    author: 'Author',
    page: 'About this site',
    outOf: '/10',
  },
};
