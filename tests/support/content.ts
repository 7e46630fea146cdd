import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">
  <circle cx="50" cy="50" r="40"/>
</svg>
`;

const DESCRIPTION = 'A description that is long enough for search results, and says something.';

const product = (name: string, fields = '') => `---
name: ${name}
description: ${DESCRIPTION}
published: 2026-01-10
brand: Acme
model: ${name}
category: lamps
author: ada
status: current
released: 2025-03
assessment: specifications
scores:
  light: 8.5
  price: 7
pros:
  - It is bright
cons:
  - It is heavy
verdict: A good lamp.
bestFor: Readers
specs:
  - { group: Light, name: Output, value: 800 lm, source: maker }
  - { group: Light, name: Colour, value: 2700 K, source: maker }
  - { group: Size, name: Weight, value: 2 kg, source: published }
${fields}picture:
  src: lamp.svg
  alt: A lamp
---

## How it shines

Brightly, as [the list](/best/lamps) says.
`;

const page = (title: string) => `---
title: ${title}
description: ${DESCRIPTION}
published: 2026-01-10
---

Some words about it.
`;

/** A small content folder in which everything is right. */
export const VALID_CONTENT: Readonly<Record<string, string>> = {
  'site.yaml': `name: Lamps Weekly
url: https://lamps.example
language: en
locale: en-US
currency: USD
tagline: Light, considered
description: ${DESCRIPTION}
homeMerchant: amazon
disclosure:
  summary: Some links pay us.
  amazon: As an Amazon Associate I earn from qualifying purchases.
regionLookup: false
`,
  'merchants/amazon.yaml': `programme: amazon
name: Amazon
home: US
marketplaces:
  US:
    tag: lamps-20
  GB:
    tag: lamps-21
`,
  'merchants/lampshop.yaml': `programme: direct
name: Lamp Shop
hosts: [lampshop.example]
sponsored: false
`,
  'authors/ada.mdx': `---
name: Ada
description: ${DESCRIPTION}
kind: person
role: Writer
picture:
  src: lamp.svg
  alt: A lamp
links:
  - https://social.example/@ada
---

Ada writes about lamps.
`,
  'categories/lamps.mdx': `---
name: Lamps
description: ${DESCRIPTION}
picture:
  src: lamp.svg
  alt: A lamp
rubric:
  - { id: light, name: Light, weight: 60, description: How bright it is }
  - { id: price, name: Price, weight: 40, description: What it costs }
order: 1
---

All about lamps.
`,
  'products/alpha.mdx': product('Alpha', 'asins:\n  US: "B000000001"\n'),
  'products/beta.mdx': product(
    'Beta',
    'links:\n  - merchant: lampshop\n    url: https://lampshop.example/beta\n',
  ),
  'lists/lamps.mdx': `---
title: The best lamps
description: ${DESCRIPTION}
published: 2026-01-11
category: lamps
author: ada
verdict: Take Alpha.
picks:
  - product: alpha
    award: Best overall
    forWhom: Everyone
    case: It is the brightest.
  - product: beta
    award: Best value
    forWhom: Savers
    case: It costs less.
picture:
  src: lamp.svg
  alt: A lamp
---

How we picked.
`,
  'guides/choosing.mdx': `---
title: How to choose a lamp
description: ${DESCRIPTION}
published: 2026-01-12
updated: 2026-02-01
author: ada
categories: [lamps]
summary: Look at the light.
picture:
  src: lamp.svg
  alt: A lamp
---

## What matters

Buy <BuyLink product="alpha">the Alpha</BuyLink> or see [the reviews](/reviews/beta).

<TopPicks list="lamps" />

<Compare products="alpha, beta" />
`,
  'pages/about.mdx': page('About'),
  'pages/disclosure.mdx': page('Disclosure'),
  'pages/how-we-test.mdx': page('How we test'),
  'pages/privacy.mdx': page('Privacy'),
  'pictures/lamp.svg': PICTURE,
};

export interface ContentFolder {
  /** Absolute path of the content folder. */
  readonly root: string;
  write(name: string, data: string | Uint8Array): Promise<void>;
  /** Replaces `from`, which must be there, in a file. */
  edit(name: string, from: string | RegExp, to: string): Promise<void>;
  read(name: string): Promise<string>;
  remove(name: string): Promise<void>;
}

/** Writes a valid content folder to a temporary place; it is removed after the test. */
export async function contentFolder(): Promise<ContentFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'topshelf-content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'content');
  const at = (name: string) => path.join(root, name);
  const read = (name: string) => readFile(at(name), 'utf8');
  const write = async (name: string, data: string | Uint8Array) => {
    await mkdir(path.dirname(at(name)), { recursive: true });
    await writeFile(at(name), data);
  };
  for (const [name, text] of Object.entries(VALID_CONTENT)) await write(name, text);
  return {
    root,
    read,
    write,
    remove: (name) => rm(at(name)),
    edit: async (name, from, to) => {
      const text = await read(name);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${name} does not hold ${from}`);
      await write(name, changed);
    },
  };
}
