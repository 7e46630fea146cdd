// Who may call whom. Every rule here is proved by a planted wrong arrow in tests/unit/architecture.

/** The rooms of lib, and for each the rooms that it may import besides itself. */
const ROOMS = {
  core: [],
  platform: ['core'],
  i18n: ['core'],
  db: ['core', 'platform'],
  affiliate: ['core'],
  content: ['core', 'platform', 'i18n', 'affiliate', 'pictures'],
  pictures: ['core'],
  changes: ['core', 'platform', 'db'],
  offers: ['core', 'platform', 'i18n', 'db', 'affiliate', 'content', 'changes'],
  clicks: ['core', 'platform', 'db', 'affiliate', 'content'],
  'structured-data': ['core', 'i18n', 'affiliate', 'content', 'offers', 'catalogue'],
  syndication: ['core', 'i18n', 'affiliate', 'content', 'offers', 'catalogue'],
  'index-now': ['core', 'platform', 'db'],
  browse: ['core', 'platform', 'i18n', 'content', 'offers'],
  search: ['core', 'i18n', 'affiliate', 'content', 'offers', 'browse'],
  compare: ['core', 'i18n', 'affiliate', 'content', 'offers'],
  deals: ['core', 'platform', 'db', 'affiliate', 'content', 'offers'],
  earnings: ['core', 'platform', 'db', 'affiliate', 'content', 'clicks'],
  catalogue: ['core', 'platform', 'i18n', 'db', 'content', 'pictures'],
  mail: ['core', 'platform', 'i18n', 'db'],
  orders: ['core', 'platform', 'db', 'content', 'catalogue', 'mail'],
  checkout: ['core', 'platform', 'db', 'content', 'catalogue', 'orders', 'mail'],
};
/** The two that put the features to use, and so may use any of them. */
const COMPOSERS = ['api', 'jobs'];

const anyOf = (names) => `(${names.join('|')})`;
const lib = (names) => `^lib/${anyOf(names)}/`;
const npm = (...names) => `(^|node_modules/)(@types/)?${anyOf(names)}(/|$)`;
/** All that runs on a publisher's server, as against what builds and tests it. */
const PRODUCT = '^(app|components|lib|cli|server)/|^(instrumentation|proxy)\\.ts$';
const GENERATED = 'contentlayer/(generated|slim)';
const NEXT = npm('next');
const REACT = npm('react', 'react-dom', '@react-email');
const SQL = npm('kysely', 'pg', 'better-sqlite3');

const isPath = (value) => typeof value === 'string' || Array.isArray(value);
const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: isPath(from) ? { path: from } : from,
  to: isPath(to) ? { path: to } : to,
});

const roomRules = Object.entries(ROOMS).map(([room, allowed]) =>
  rule(
    `room-${room}`,
    `lib/${room} may import ${['only itself', ...allowed].join(', ')}`,
    lib([room]),
    { path: '^lib/', pathNot: lib([room, ...allowed]) },
  ),
);

const libRules = [
  rule(
    'known-room',
    'lib has a room per subject and no loose files; a new room is entered in .dependency-cruiser.mjs first',
    { path: '^lib/', pathNot: lib([...Object.keys(ROOMS), ...COMPOSERS]) },
    {},
  ),
  rule(
    'known-room',
    'lib has a room per subject and no loose files; a new room is entered in .dependency-cruiser.mjs first',
    {},
    { path: '^lib/', pathNot: lib([...Object.keys(ROOMS), ...COMPOSERS]) },
  ),
  rule(
    'composers-on-top',
    'nothing in lib builds on api or jobs, which put the features to use',
    { path: '^lib/', pathNot: lib(COMPOSERS) },
    lib(COMPOSERS),
  ),
  rule('lib-below', 'lib imports no page, component, server or command', '^lib/', {
    path: '^(app|components|server|cli|demo|tests|scripts)/',
  }),
  rule(
    'lib-without-react',
    'lib knows nothing of how things look, but for the templates of its mail',
    { path: '^lib/', pathNot: '^lib/mail/templates/' },
    REACT,
  ),
  rule('core-imports-nothing', 'lib/core is pure and imports nothing', lib(['core']), {
    pathNot: lib(['core']),
  }),
  rule(
    'pure-rooms',
    'link and markup builders are pure: no file, network or process',
    lib(['affiliate', 'structured-data']),
    { dependencyTypes: ['core'] },
  ),
];

const doorRules = [
  rule(
    'content-door',
    'what contentlayer generates is read in lib/content alone',
    { path: PRODUCT, pathNot: lib(['content']) },
    GENERATED,
  ),
  rule(
    'slim-index',
    'importing what contentlayer generates carries the text of everything: a text is read from its file',
    { path: PRODUCT },
    'contentlayer/generated',
  ),
  rule(
    'next-door',
    'only queries.ts and lib/platform/cache import next/*, which throws outside Next',
    {
      path: '^(lib|cli)/',
      pathNot: ['^lib/.*/queries\\.ts$', '^lib/platform/cache'],
    },
    NEXT,
  ),
  rule(
    'queries-for-pages',
    'cached reads are for pages: queries.ts is imported in app alone',
    { path: '^(components|lib|cli|server)/' },
    '^lib/.*/queries\\.ts$',
  ),
  rule(
    'sql-in-stores',
    "SQL stands in each room's store.ts and in lib/db",
    {
      path: PRODUCT,
      pathNot: ['^lib/db/', '^lib/.*/store\\.ts$'],
    },
    SQL,
  ),
];

const shellRules = [
  rule(
    'components-from-props',
    'components take plain objects: no database, environment, write or cached read',
    '^components/',
    ['^lib/db/', '^lib/platform/env', '^lib/.*/(store|queries)\\.ts$', '^lib/.*\\.server\\.tsx?$'],
  ),
  rule(
    'components-without-node',
    'components run in the browser too, where Node is not',
    '^components/',
    { dependencyTypes: ['core'] },
  ),
  rule(
    'components-below',
    'components know no page, server or command',
    '^components/',
    '^(app|server|cli|demo|tests|scripts)/',
  ),
  rule(
    'app-through-features',
    'pages read through queries.ts and write through *.server.ts, never the database itself',
    '^app/',
    ['^lib/db/', '^lib/.*/store\\.ts$'],
  ),
  rule('app-below', 'pages know no server or command', '^app/', {
    path: '^(server|cli|demo|tests|scripts)/',
  }),
  rule(
    'clicks-route-thin',
    'the clicks route parses, calls lib/clicks and answers',
    '^app/api/clicks/',
    {
      path: '^(app|components|lib)/',
      pathNot: ['^app/api/clicks/', lib(['clicks', 'platform', 'core'])],
    },
  ),
  rule(
    'outside-of-pages',
    'the server entry and the command line use lib, not pages or components',
    '^(server|cli)/',
    '^(app|components|tests|scripts)/',
  ),
  rule(
    'demo-by-one-door',
    'stand-ins are started by server/demo.ts and demo-shop.ts, in demo mode alone',
    { path: PRODUCT, pathNot: '^server/demo(-shop)?\\.ts$' },
    '^demo/',
  ),
  rule(
    'resolvable',
    'an import that leads nowhere would slip past every other rule',
    {},
    // The syntax tree of Markdown is nothing but types, in a package whose name is not theirs.
    { couldNotResolve: true, pathNot: ['^contentlayer/', '^mdast$'] },
  ),
  rule('no-cycle', 'a circle of imports has no first module to understand', {}, { circular: true }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...roomRules, ...libRules, ...doorRules, ...shellRules],
  options: {
    doNotFollow: { path: ['node_modules', '\\.contentlayer', '\\.next'] },
    // Type-only imports are arrows too: a room that knows another's types knows the room.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
