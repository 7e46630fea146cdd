import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findText } from './find-text';

const read = (pattern: string) =>
  globSync(pattern).map((file) => ({ file, source: readFileSync(file, 'utf8') }));

describe('pages, components and mails hold no text for readers: all of it is in the catalogue', () => {
  it.each(read('{app,components,lib/mail}/**/*.{ts,tsx}'))('$file', ({ file, source }) => {
    expect(findText(file, source)).toEqual([]);
  });
});

describe('what is written by the rules of a language is left to Intl and the catalogue', () => {
  it.each(read('{app,components,lib}/**/*.{ts,tsx}'))('$file', ({ source }) => {
    expect(source.match(/toLocale\w*String\(\s*\)/g) ?? [], 'a format without a locale').toEqual(
      [],
    );
    const unspoken = /new Intl\.\w+\(\s*(?:\)(?!\.resolvedOptions)|undefined)/g;
    expect(source.match(unspoken) ?? [], 'a format without a locale').toEqual([]);
  });

  it.each(read('{app,components}/**/*.tsx'))('$file joins no list by hand', ({ source }) => {
    expect(source.match(/\.join\((['"`])[^'"`]*(?:,|and|und)[^'"`]*\1\)/g) ?? []).toEqual([]);
  });
});

describe('text in a component is found', () => {
  it.each([
    ['between tags', '<p>Read on</p>', 'Read on'],
    ['in a title', '<title>Our site</title>', 'Our site'],
    ['in an expression', "<p>{'Read on'}</p>", 'Read on'],
    ['in one case of two', "<p>{open ? m.a.b : 'Open'}</p>", 'Open'],
    ['around a gap', `<p>{\`By \${name}\`}</p>`, 'By'],
    ['where a value is missing', "<p>{name ?? 'Nobody'}</p>", 'Nobody'],
    ['in a label that is heard', '<nav aria-label="menu" />', 'menu'],
    ['in a text instead of a picture', "<img alt={'logo'} />", 'logo'],
    ['in a hint', '<input placeholder="search" />', 'search'],
    ['in what a component is handed', '<Section title="lists" />', 'lists'],
    ['in a prop of any name', '<Section intro="What we keep" />', 'What we keep'],
    ['in the head of a page', "<Head meta={{ description: 'our reviews' }} />", 'our reviews'],
    ['in what a script writes', "element.textContent = 'copied'", 'copied'],
    ['in what a script says', "element.setAttribute('aria-label', 'close')", 'close'],
  ])('%s', (_where, code, text) => {
    expect(findText('planted.tsx', `const x = () => (\n${code});`)).toEqual([`2: ${text}`]);
  });

  it.each([
    '<p>{m.list.why} · {count} %</p>',
    '<p className="flex gap-2" data-kind="One two" id="why">{name}: {value}</p>',
    `<a href="/a b" rel="sponsored nofollow">{m.a.b(\`\${count}\`)}</a>`,
    '<ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>',
    '<svg viewBox="0 0 24 24"><path d="M3 4 L5 6 Z" /></svg>',
    "<p>{kind === 'list' && m.card.list}</p>",
    "<Card shape='wide' kind={isWide ? 'large' : 'small'} />",
  ])('and what is none is let pass: %s', (code) => {
    expect(findText('planted.tsx', `const x = ${code};`)).toEqual([]);
  });
});
