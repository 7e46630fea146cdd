import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '@/lib/catalogue/book/book';
import { composeBook } from '@/lib/catalogue/book/compose-book';
import { drawBook } from '@/lib/catalogue/book/draw-book.server';
import { buildGoods } from '@/lib/catalogue/build-goods.server';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { bodyHeadings } from '@/lib/content/body-headings';
import {
  allGoods,
  allGuides,
  allLists,
  getGuideOrThrow,
  getListOrThrow,
  getProductOrThrow,
  getShop,
  getSite,
} from '@/lib/content/library';
import { readText, withText } from '@/lib/content/read-text';
import { contentFolder } from '@/tests/support/content';
import { pdfText } from '@/tests/support/pdf-text';

const pages = {
  guide: (slug: string) => withText('guide', getGuideOrThrow(slug)),
  list: (slug: string) => withText('list', getListOrThrow(slug)),
  product: getProductOrThrow,
};
const catalogue = readCatalogue({ shop: getShop(), goods: allGoods() });
const packed = (text: string) => text.replaceAll(/\s/g, '');

function launchBook(): Book {
  const [good] = catalogue.goods.flatMap((each) => (each.kind === 'digital' ? [each] : []));
  if (!good) throw new Error('There is no digital good');
  return composeBook(good, getSite(), pages);
}

describe('the buyer’s guide', () => {
  let pdf: Buffer;
  let text: string;

  beforeAll(async () => {
    pdf = await drawBook(launchBook());
    // A sentence may go on over the foot of its page.
    const foot = new RegExp(`${packed(launchBook().title)}\\d+`, 'g');
    text = pdfText(pdf).replaceAll(foot, '');
  });

  test('is a PDF whose text can be selected: every heading, pick and specification is in it', () => {
    const guides = allGuides().flatMap(({ slug, title, summary }) => [
      title,
      summary,
      ...bodyHeadings(readText('guide', slug).bodyRaw).map(({ name }) => name),
    ]);
    const lists = allLists().flatMap(({ title, verdict, picks, considered }) => [
      title,
      verdict,
      ...picks.flatMap((pick) => [pick.award, pick.forWhom, pick.case, pick.flaws ?? '']),
      ...picks.flatMap(({ product }) => {
        const { name, verdict: judged, specs } = getProductOrThrow(product);
        return [name, judged, ...specs.flatMap((spec) => [spec.name, spec.value])];
      }),
      ...considered.flatMap(({ name, why }) => [name, why]),
    ]);
    for (const said of [...guides, ...lists]) expect(text).toContain(packed(said));
  });

  test('has title, language, bookmarks and structure for screen readers', () => {
    const source = pdf.toString('latin1');
    expect(source).toContain('/Lang (en)');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('/Marked true');
    expect(source).toMatch(/\/Title \(/);
    expect(source.match(/\/Dest \[/g)?.length).toBeGreaterThan(20);
    for (const tag of ['H1', 'H2', 'P', 'L', 'LBody', 'Table', 'TH', 'TD', 'Figure', 'TOC']) {
      expect(source, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    }
  });

  test('embeds the site’s own fonts', () => {
    const source = pdf.toString('latin1');
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+Newsreader/);
    expect(source).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter/);
    expect(source.match(/\/Type \/FontDescriptor/g)?.length).toBe(
      source.match(/\/FontFile[23] /g)?.length,
    );
  });

  test('leads to no shop, and to no machine of ours', () => {
    const addresses = [...pdf.toString('latin1').matchAll(/\/URI \(([^)]*)\)/g)].map(
      ([, address]) => address,
    );
    expect(addresses.filter((address) => /amazon|localhost|tag=/.test(address ?? ''))).toEqual([]);
  });

  test('is the same, byte for byte, when nothing has changed', async () => {
    expect((await drawBook(launchBook())).equals(pdf)).toBe(true);
  });
});

test('links lead to the site where it has an address that others can reach', async () => {
  const [good] = catalogue.goods.flatMap((each) => (each.kind === 'digital' ? [each] : []));
  if (!good) throw new Error('There is no digital good');
  const site = { ...getSite(), url: 'https://shelf.example' };
  const source = (await drawBook(composeBook(good, site, pages))).toString('latin1');
  expect(source).toContain('/URI (https://shelf.example/reviews/');
  expect(source).toContain('/URI (https://shelf.example/guides/');
});

test('a character that no font has is named, not left out', async () => {
  const book = { ...launchBook(), subtitle: 'A 字 in it', chapters: [] };
  await expect(drawBook(book)).rejects.toMatchObject({
    code: 'invalid_content',
    message: expect.stringContaining('"字"'),
  });
});

test('Greek, Cyrillic and Central European letters are drawn', async () => {
  const words = 'Ω Ήχος Звук Žluťoučký';
  const pdf = await drawBook({ ...launchBook(), subtitle: words, chapters: [] });
  for (const word of words.split(' ')) expect(pdfText(pdf)).toContain(word);
});

test('the build writes the file where the catalogue has it, once, and outside public', async () => {
  const root = path.dirname((await contentFolder()).root);
  expect(await buildGoods(catalogue, getSite(), pages, root)).toEqual({ made: 1, total: 1 });
  const [good] = catalogue.goods.flatMap((each) => (each.kind === 'digital' ? [each] : []));
  expect(good?.file).toBe('.topshelf/goods/buyers-guide.pdf');
  const file = path.join(root, good?.file ?? '');
  expect((await readFile(file)).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(await buildGoods(catalogue, getSite(), pages, root)).toEqual({ made: 0, total: 1 });
  await rm(file);
});
