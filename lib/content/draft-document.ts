import { Document, isMap, isScalar } from 'yaml';
import { utcDay } from '@/lib/core/dates';
import { DAY } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { type Contents, listAt, textAt } from './contents';
import { describeSchema, variantsOf } from './describe-schema';
import { DOCUMENT_KINDS } from './document-kinds';
import { COMPARISON_BODY, comparisonFields } from './draft-comparison';
import { goodFields } from './draft-good';
import type { SourceDocument } from './parse-source';

/** The kinds that `new` can begin. */
export const DRAFT_KINDS = [
  'product',
  'list',
  'guide',
  'comparison',
  'author',
  'deal',
  'good',
] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The kinds of these that have a page, and so a description, a picture and a text. */
type PageDraftKind = Exclude<DraftKind, 'deal'>;

/** How long a deal holds that was just begun, from the next day on. */
const DEAL_DAYS = 7;

/** What a document begins with. */
export interface DraftInput {
  readonly kind: DraftKind;
  readonly slug: string;
  /** Name of the product, good or author, else the title; made of the slug unless given. */
  readonly name?: string;
  /** Category and author by slug; the first that fit unless given. */
  readonly category?: string;
  readonly author?: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly today: string;
}

function nameFrom(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function need(
  slug: string | undefined,
  kind: 'author' | 'category' | 'merchant' | 'product',
): string {
  if (slug !== undefined) return slug;
  throw new AppError('conflict', `There is no ${kind} yet that this could belong to.`, {
    remedy:
      kind === 'category' || kind === 'merchant'
        ? 'Write one first: docs/content.md lists its fields.'
        : `Begin one first: npm run shelf -- new ${kind} <slug>`,
  });
}

const categoryOf = (contents: Contents, slug: string) =>
  textAt(contents.find('product', slug)?.data, 'category');

function pickCategory({ category }: DraftInput, contents: Contents): string {
  const withRubric = contents
    .ofKind('category')
    .find(({ data }) => listAt(data, 'rubric').length > 0);
  return need(category ?? withRubric?.slug, 'category');
}

const UNWRITTEN = 'To be filled in';

/** A line for each attribute of a category, or free lines where it declares none. */
function specRows(category: SourceDocument | undefined): Record<string, unknown>[] {
  const attributes = listAt(category?.data, 'attributes').map((attribute) => ({
    attribute: textAt(attribute, 'id'),
    value: { text: UNWRITTEN, boolean: 'no' }[textAt(attribute, 'type') ?? ''] ?? 'none',
    source: 'maker',
  }));
  if (attributes.length > 0) return attributes;
  return ['Weight', 'Connection', 'In the box'].map((name) => {
    return { group: 'General', name, value: UNWRITTEN, source: 'maker' };
  });
}

function productFields(input: DraftInput, contents: Contents): Record<string, unknown> {
  const category = pickCategory(input, contents);
  const document = contents.find('category', category);
  const rubric = listAt(document?.data, 'rubric');
  return {
    brand: 'Brand',
    model: 'Model',
    category,
    status: 'current',
    released: input.today.slice(0, 7),
    assessment: 'specifications',
    scores: Object.fromEntries(rubric.map((part) => [textAt(part, 'id') ?? '', 0])),
    pros: ['One thing that speaks for it'],
    cons: ['One thing that speaks against it'],
    verdict: 'The judgement in two or three sentences.',
    bestFor: 'Who should buy it',
    specs: specRows(document),
  };
}

function listFields(input: DraftInput, contents: Contents): Record<string, unknown> {
  const slugs = contents.slugs('product');
  const first = input.category
    ? slugs.find((slug) => categoryOf(contents, slug) === input.category)
    : slugs.find((slug) => contents.find('category', categoryOf(contents, slug) ?? ''));
  const product = need(first, 'product');
  return {
    category: categoryOf(contents, product),
    verdict: 'The answer in two or three sentences.',
    picks: [
      {
        product,
        award: 'Best overall',
        forWhom: 'Who it is for',
        case: 'Why it is picked, in one or two sentences.',
        flaws: 'What speaks against it, though not enough to leave it out.',
      },
    ],
    considered: [],
  };
}

/** It begins tomorrow, so that nobody reads it before its author has filled it in. */
function dealFields({ today }: DraftInput, contents: Contents): Record<string, unknown> {
  const product = need(contents.slugs('product')[0], 'product');
  const amazon = contents.ofKind('merchant').find(({ data }) => data.programme === 'amazon');
  const [link] = listAt(contents.find('product', product)?.data, 'links');
  const merchant = need(amazon?.slug ?? textAt(link, 'merchant'), 'merchant');
  const inDays = (days: number) => utcDay(Date.parse(`${today}T00:00:00Z`) + days * DAY);
  return {
    merchant,
    product,
    code: 'CODE',
    starts: inDays(1),
    ends: inDays(DEAL_DAYS),
    source: 'https://www.example.com/where-the-merchant-states-it',
    note: 'A condition that readers should know, in a sentence.',
  };
}

function fieldsOf(input: DraftInput, contents: Contents): Record<string, unknown> {
  switch (input.kind) {
    case 'deal':
      return dealFields(input, contents);
    case 'product':
      return productFields(input, contents);
    case 'list':
      return listFields(input, contents);
    case 'comparison':
      return comparisonFields(input.slug, contents);
    case 'guide':
      return {
        categories: [pickCategory(input, contents)],
        summary: 'The answer in two or three sentences.',
      };
    case 'good':
      return goodFields(input.slug, contents);
    case 'author':
      return { kind: 'person', role: 'What they do here', credentials: [], links: [] };
  }
}

const DESCRIPTION =
  'One or two sentences for search results: say what a reader finds on this page.';

const BODY: Readonly<Record<PageDraftKind, string>> = {
  product: '## What it is\n\nThe review begins here.\n',
  list: 'What decided the order.\n\n## What to know before you buy\n\nWhat the figures do not say.\n',
  guide: '## The question\n\nThe guide begins here.\n',
  comparison: COMPARISON_BODY,
  author: 'Who they are and what they write about.\n',
  good: 'What it is, whom it suits, and what it does not do.\n',
};

/** YAML with what each field is for above it, as the schema says it. */
function frontMatter(kind: DraftKind, fields: Readonly<Record<string, unknown>>): string {
  const [{ properties = {} } = {}] = variantsOf(describeSchema(DOCUMENT_KINDS[kind].schema));
  const document = new Document(fields);
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      const description = isScalar(key) ? properties[String(key.value)]?.description : undefined;
      if (isScalar(key) && description) key.commentBefore = ` ${description}`;
    }
  }
  return document.toString({ lineWidth: 0 });
}

function pageFields(kind: PageDraftKind, name: string, input: DraftInput, contents: Contents) {
  const isNamed = kind === 'author' || kind === 'product' || kind === 'good';
  const isWritten = kind !== 'author' && kind !== 'good';
  const author = isWritten
    ? need(input.author ?? contents.slugs('author')[0], 'author')
    : undefined;
  return {
    [isNamed ? 'name' : 'title']: name,
    description: DESCRIPTION,
    ...(kind === 'author' ? {} : { published: input.today }),
    ...(isWritten ? { author } : {}),
    ...fieldsOf(input, contents),
    picture: { src: `${input.slug}.svg`, alt: `Picture of ${name}`.slice(0, 200) },
  };
}

/**
 * The text of a new document that passes the check, with a sentence to replace in every field that
 * only its author can know.
 * @throws AppError `conflict` where what it would belong to does not exist yet.
 */
export function draftDocument(input: DraftInput, contents: Contents): string {
  const { kind } = input;
  const name = input.name ?? nameFrom(input.slug);
  if (kind === 'deal') return frontMatter(kind, { title: name, ...fieldsOf(input, contents) });
  return `---\n${frontMatter(kind, pageFields(kind, name, input, contents))}---\n\n${BODY[kind]}`;
}
