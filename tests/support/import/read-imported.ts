import { parse } from 'yaml';
import type { z } from 'zod';
import { resolveSpecs } from '@/lib/content/attributes/resolve-specs';
import { DOCUMENT_KINDS, documentPath, type PageKind } from '@/lib/content/document-kinds';
import { AuthorSchema } from '@/lib/content/schema/author';
import { CategorySchema } from '@/lib/content/schema/category';
import { ListSchema } from '@/lib/content/schema/list';
import { PageSchema } from '@/lib/content/schema/page';
import { ProductSchema } from '@/lib/content/schema/product';
import { SiteSchema } from '@/lib/content/schema/site';
import { overallScore } from '@/lib/content/score';
import type { SearchableContent } from '@/lib/search/searchable';

type Files = ReadonlyMap<string, string>;

/** The documents of a kind with their slugs and paths, as pages get them. */
function documentsOf<Schema extends z.ZodType<object>>(
  kind: PageKind,
  schema: Schema,
  files: Files,
) {
  const folder = DOCUMENT_KINDS[kind].pattern.split('**')[0] ?? '';
  return [...files]
    .filter(([name]) => name.startsWith(folder))
    .map(([name, text]) => {
      const slug = name.slice(folder.length, -'.mdx'.length);
      const fields = schema.parse(parse(text.split('---\n')[1] ?? ''));
      return { ...fields, slug, path: documentPath(kind, slug) };
    });
}

/** What can be searched of a content folder that was made from a list, without building a site of it. */
export function readImported(files: Files): SearchableContent {
  const fields = SiteSchema.parse(parse(files.get('site.yaml') ?? ''));
  const site = { ...fields, locale: 'en-US', mentions: [] };
  const categories = documentsOf('category', CategorySchema, files);
  const byCategory = new Map(categories.map((category) => [category.slug, category]));
  const products = documentsOf('product', ProductSchema, files).map((product) => {
    const { attributes, rubric } = byCategory.get(product.category) as (typeof categories)[number];
    const score = overallScore(product.scores, rubric);
    return { ...product, ...resolveSpecs(product, attributes, site), score };
  });
  return {
    site,
    categories,
    products,
    lists: documentsOf('list', ListSchema, files),
    guides: [],
    comparisons: [],
    authors: documentsOf('author', AuthorSchema, files),
    pages: documentsOf('page', PageSchema, files),
  };
}
