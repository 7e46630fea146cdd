import type { z } from 'zod';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { AuthorSchema } from './schema/author';
import { CategorySchema } from './schema/category';
import { ComparisonSchema } from './schema/comparison';
import { DealSchema } from './schema/deal';
import { GuideSchema } from './schema/guide';
import { ListSchema } from './schema/list';
import { PageSchema } from './schema/page';
import { ProductSchema } from './schema/product';
import { ShopSchema } from './schema/shop';
import { GoodSchema } from './schema/shop-good';
import { SiteSchema } from './schema/site';

interface DocumentKind {
  /** Name of the document type in contentlayer. */
  readonly typeName: string;
  /** Where its files stand, as a glob below the content folder. */
  readonly pattern: string;
  readonly format: 'mdx' | 'yaml';
  readonly schema: z.ZodType;
}

/** Every kind of document that the content folder holds: the build, the check and `new` read it here. */
export const DOCUMENT_KINDS = {
  site: { typeName: 'Site', pattern: 'site.yaml', format: 'yaml', schema: SiteSchema },
  merchant: {
    typeName: 'Merchant',
    pattern: 'merchants/**/*.yaml',
    format: 'yaml',
    schema: MerchantSchema,
  },
  author: { typeName: 'Author', pattern: 'authors/**/*.mdx', format: 'mdx', schema: AuthorSchema },
  category: {
    typeName: 'Category',
    pattern: 'categories/**/*.mdx',
    format: 'mdx',
    schema: CategorySchema,
  },
  product: {
    typeName: 'Product',
    pattern: 'products/**/*.mdx',
    format: 'mdx',
    schema: ProductSchema,
  },
  list: { typeName: 'List', pattern: 'lists/**/*.mdx', format: 'mdx', schema: ListSchema },
  guide: { typeName: 'Guide', pattern: 'guides/**/*.mdx', format: 'mdx', schema: GuideSchema },
  comparison: {
    typeName: 'Comparison',
    pattern: 'comparisons/**/*.mdx',
    format: 'mdx',
    schema: ComparisonSchema,
  },
  page: { typeName: 'Page', pattern: 'pages/**/*.mdx', format: 'mdx', schema: PageSchema },
  deal: { typeName: 'Deal', pattern: 'deals/**/*.yaml', format: 'yaml', schema: DealSchema },
  shop: { typeName: 'Shop', pattern: 'shop.yaml', format: 'yaml', schema: ShopSchema },
  good: { typeName: 'Good', pattern: 'shop/**/*.mdx', format: 'mdx', schema: GoodSchema },
} as const satisfies Record<string, DocumentKind>;

export type KindName = keyof typeof DOCUMENT_KINDS;

/** The kinds that have a page each. */
export type PageKind = Exclude<KindName, 'site' | 'merchant' | 'deal' | 'shop'>;

const PATH_PREFIX: Readonly<Record<PageKind, string>> = {
  author: '/authors/',
  category: '/categories/',
  product: '/reviews/',
  list: '/best/',
  guide: '/guides/',
  comparison: '/compare/',
  page: '/',
  good: '/shop/',
};

/** The path of a document's page from the site's root. */
export function documentPath(kind: PageKind, slug: string): string {
  return PATH_PREFIX[kind] + slug;
}
