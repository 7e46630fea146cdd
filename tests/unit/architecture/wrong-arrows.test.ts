import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, plantTree, ROOT } from './planted-tree';

const { default: config } = await import(path.join(ROOT, '.dependency-cruiser.mjs'));
const RULES: string[] = config.forbidden.map((rule: { name: string }) => rule.name);

/** What the planted arrows point at. */
const TARGETS = {
  'app/page.tsx': 'export const page = 1;',
  'components/card.tsx': 'export const card = 1;',
  'cli/main.ts': 'export const main = 1;',
  'server/main.ts': 'export const main = 1;',
  'demo/creators-api/x.ts': 'export const target = 1;',
  'lib/api/describe.ts': 'export const target = 1;',
  'lib/clicks/store.ts': 'export const target = 1;',
  'lib/clicks/record-click.server.ts': 'export const target = 1;',
  'lib/content/library.ts': 'export const target = 1;',
  'lib/core/money.ts': 'export const target = 1;',
  'lib/db/open-database.ts': 'export const target = 1;',
  'lib/i18n/messages.ts': 'export type Messages = string;',
  'lib/offers/queries.ts': 'export const target = 1;',
  'lib/platform/env.ts': 'export const target = process.env.PORT;',
  '.contentlayer/slim/index.mjs': 'export const readVersion = () => 1;',
  '.contentlayer/generated/index.mjs': 'export const allLists = [];',
};

/** Rule, file with the wrong arrow, what that file imports. */
const WRONG: [rule: string, file: string, imported: string][] = [
  ['room-core', 'lib/core/x1.ts', '@/lib/platform/env'],
  ['core-imports-nothing', 'lib/core/x2.ts', 'zod'],
  ['core-imports-nothing', 'lib/core/x3.ts', 'node:fs'],
  ['room-platform', 'lib/platform/x1.ts', '@/lib/i18n/messages'],
  ['room-i18n', 'lib/i18n/x1.ts', '@/lib/platform/env'],
  ['room-db', 'lib/db/x1.ts', '@/lib/content/library'],
  ['room-affiliate', 'lib/affiliate/x1.ts', '@/lib/content/library'],
  ['pure-rooms', 'lib/affiliate/x2.ts', 'node:crypto'],
  ['room-content', 'lib/content/x1.ts', '@/lib/clicks/record-click.server'],
  ['room-offers', 'lib/offers/x1.ts', '@/lib/clicks/record-click.server'],
  ['room-clicks', 'lib/clicks/x1.ts', '@/lib/offers/queries'],
  ['room-structured-data', 'lib/structured-data/x1.ts', '@/lib/db/open-database'],
  ['pure-rooms', 'lib/structured-data/x2.ts', 'node:fs'],
  ['room-syndication', 'lib/syndication/x1.ts', '@/lib/db/open-database'],
  ['room-index-now', 'lib/index-now/x1.ts', '@/lib/content/library'],
  ['composers-on-top', 'lib/deals/x1.ts', '@/lib/api/describe'],
  ['known-room', 'lib/loose.ts', '@/lib/core/money'],
  ['known-room', 'lib/helpers/x1.ts', '@/lib/core/money'],
  ['known-room', 'app/x6.ts', '@/lib/loose'],
  ['lib-below', 'lib/offers/x2.ts', '@/app/page'],
  ['lib-below', 'lib/offers/x3.ts', '@/components/card'],
  ['lib-below', 'lib/offers/x4.ts', '@/server/main'],
  ['lib-below', 'lib/offers/x5.ts', '@/cli/main'],
  ['lib-without-react', 'lib/offers/x6.ts', 'react'],
  ['lib-without-react', 'lib/offers/x7.ts', 'react-dom/server'],
  ['lib-without-react', 'lib/mail/x1.ts', 'react'],
  ['lib-without-react', 'lib/mail/x2.ts', '@react-email/render'],
  ['lib-without-react', 'lib/orders/templates/x1.tsx', 'react'],
  ['content-door', 'app/x1.ts', 'contentlayer/slim'],
  ['content-door', 'lib/offers/x8.ts', 'contentlayer/slim'],
  ['slim-index', 'lib/content/x11.ts', 'contentlayer/generated'],
  ['next-door', 'lib/offers/x9.ts', 'next/cache'],
  ['next-door', 'cli/x1.ts', 'next/headers'],
  ['queries-for-pages', 'cli/x2.ts', '@/lib/offers/queries'],
  ['queries-for-pages', 'server/x1.ts', '@/lib/offers/queries'],
  ['queries-for-pages', 'lib/deals/x2.ts', '@/lib/offers/queries'],
  ['sql-in-stores', 'lib/clicks/x2.ts', 'kysely'],
  ['sql-in-stores', 'app/x2.ts', 'better-sqlite3'],
  ['sql-in-stores', 'server/x2.ts', 'pg'],
  ['components-from-props', 'components/x1.tsx', '@/lib/db/open-database'],
  ['components-from-props', 'components/x2.tsx', '@/lib/platform/env'],
  ['components-from-props', 'components/x3.tsx', '@/lib/clicks/store'],
  ['components-from-props', 'components/x4.tsx', '@/lib/clicks/record-click.server'],
  ['components-from-props', 'components/x5.tsx', '@/lib/offers/queries'],
  ['components-without-node', 'components/x6.tsx', 'node:fs'],
  ['components-below', 'components/x7.tsx', '@/app/page'],
  ['app-through-features', 'app/x3.ts', '@/lib/db/open-database'],
  ['app-through-features', 'app/x4.ts', '@/lib/clicks/store'],
  ['app-below', 'app/x5.ts', '@/server/main'],
  ['clicks-route-thin', 'app/api/clicks/x1.ts', '@/lib/content/library'],
  ['outside-of-pages', 'server/x3.ts', '@/app/page'],
  ['outside-of-pages', 'cli/x3.ts', '@/components/card'],
  ['demo-by-one-door', 'server/x4.ts', '@/demo/creators-api/x'],
  ['resolvable', 'lib/offers/x10.ts', '@/lib/offers/no-such-module'],
];

/** No room may import the rooms that put all of them to use. */
const WRONG_IN_EACH_ROOM = RULES.filter((rule) => rule.startsWith('room-')).map(
  (rule): (typeof WRONG)[number] => [
    rule,
    `lib/${rule.slice('room-'.length)}/w1.ts`,
    '@/lib/api/describe',
  ],
);

const RIGHT: [file: string, imported: string][] = [
  ['lib/content/y1.ts', 'contentlayer/slim'],
  ['lib/offers/y1.ts', '@/lib/content/library'],
  ['lib/clicks/y1.ts', '@/lib/clicks/store'],
  ['lib/clicks/y2.ts', '@/lib/db/open-database'],
  ['lib/orders/store.ts', 'kysely'],
  ['lib/mail/templates/y1.tsx', 'react'],
  ['lib/mail/templates/y2.tsx', '@react-email/render'],
  ['lib/deals/queries.ts', 'next/cache'],
  ['lib/platform/cache.ts', 'next/cache'],
  ['lib/jobs/y1.ts', '@/lib/clicks/record-click.server'],
  ['app/y1.ts', '@/lib/offers/queries'],
  ['app/y2.tsx', '@/components/card'],
  ['app/api/clicks/y1.ts', '@/lib/clicks/record-click.server'],
  ['components/y1.tsx', 'react'],
  ['cli/y1.ts', '@/lib/db/open-database'],
  ['server/y1.ts', 'next'],
  ['tests/y1.ts', '@/lib/clicks/store'],
];

const sources = (arrows: readonly (readonly [string, string])[]) =>
  Object.fromEntries(arrows.map(([file, imported]) => [file, `import '${imported}';\n`]));

describe('the architecture check', () => {
  it('names the rule and the file of every wrong arrow', () => {
    const arrows = [...WRONG, ...WRONG_IN_EACH_ROOM];
    const planted = sources(arrows.map(([, file, imported]) => [file, imported] as const));
    const { status, printed } = checkArchitecture(plantTree({ ...TARGETS, ...planted }));
    const missed = arrows.filter(([rule, file]) => !printed.includes(`✗ ${rule}: ${file} → `));
    expect(missed).toEqual([]);
    expect(status).toBe(1);
  });

  it('has no rule without a planted wrong arrow', () => {
    const planted = [...WRONG, ...WRONG_IN_EACH_ROOM].map(([rule]) => rule);
    expect(RULES.filter((rule) => ![...planted, 'no-cycle'].includes(rule))).toEqual([]);
  });

  it('lets every allowed arrow pass', () => {
    const root = plantTree({ ...TARGETS, ...sources(RIGHT) });
    const { status, printed } = checkArchitecture(root, '--at-least', '20');
    expect(printed).toMatch(/^\d+ modules read, 0 wrong arrows\n$/);
    expect(status).toBe(0);
  });

  it('counts an import of a type as an arrow', () => {
    const source =
      "import type { Messages } from '@/lib/i18n/messages';\nexport type X = Messages;\n";
    const { printed } = checkArchitecture(plantTree({ ...TARGETS, 'lib/db/z.ts': source }));
    expect(printed).toContain('✗ room-db: lib/db/z.ts → lib/i18n/messages.ts');
  });

  it('finds a circle of imports', () => {
    const circle = {
      'lib/offers/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
      'lib/offers/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
    };
    const { status, printed } = checkArchitecture(plantTree(circle));
    expect(printed).toContain('✗ no-cycle: lib/offers/');
    expect(status).toBe(1);
  });

  it('fails when it read next to nothing', () => {
    const { status, printed } = checkArchitecture(plantTree({}));
    expect(printed).toContain('✗ read 0 modules, expected at least 50');
    expect(status).toBe(1);
  });
});
