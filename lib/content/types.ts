import type { Values } from './attributes/value';
import type { Words } from './generated-document';
import type { AuthorFields } from './schema/author';
import type { CategoryFields } from './schema/category';
import type { ComparisonFields } from './schema/comparison';
import type { DealFields } from './schema/deal';
import type { GuideFields } from './schema/guide';
import type { ListFields } from './schema/list';
import type { PageFields } from './schema/page';
import type { ProductFields } from './schema/product';
import type { ShopFields } from './schema/shop';
import type { GoodFields } from './schema/shop-good';
import type { SiteFields } from './schema/site';

/** The site's settings as pages take them: what its file may leave out is there. */
export interface Site extends SiteFields {
  /** BCP 47 locale by which numbers, dates and money are written. */
  readonly locale: string;
  readonly disclosure: { readonly summary: string; readonly amazon: string };
}

/** What every document with a page of its own has beyond its fields. */
interface Document {
  readonly slug: string;
  /** Path of its page from the site's root, such as /reviews/some-product. */
  readonly path: string;
  /** Slugs of the products and lists that its text names. */
  readonly mentions: readonly string[];
  /** Tells what its file says, its text included, from what it said before. */
  readonly digest: string;
}

/** A document together with its text, which is read apart from it. */
export type Written<Page> = Page & Words;
export type Author = AuthorFields & Document;
export type Category = Written<CategoryFields & Document>;
export type List = ListFields & Document;
export type Guide = GuideFields & Document;
/** An editorial comparison. */
export type Comparison = ComparisonFields & Document;
export type Page = PageFields & Document;
/** A good of our own with its place on the site, as its file says it. */
export type PlacedGood = GoodFields & Pick<Document, 'slug' | 'path'>;
/** The same after the build; its body describes it. */
export type Good = Written<GoodFields & Document>;
/** The settings of our own shop. */
export type Shop = ShopFields;
/** A deal that was entered by hand; `starts`, `ends` and `seen` are epoch milliseconds. */
export type ManualDeal = DealFields & { readonly slug: string };
/** A line of a specification, as it is read. */
export interface Spec {
  /** Id of the category's attribute; none where the category declares none. */
  readonly attribute?: string;
  readonly group: string;
  readonly name: string;
  readonly value: string;
  readonly source: ProductFields['specs'][number]['source'];
  /** Day on which it was read or measured, YYYY-MM-DD. */
  readonly on?: string;
}

export type Product = Omit<ProductFields, 'specs'> &
  Document & {
    /** Overall score, 0 to 10 with one decimal: the mean weighted by the category's rubric. */
    readonly score: number;
    /** In the order in which the category declares its attributes. */
    readonly specs: readonly Spec[];
    /** What can be compared and filtered by. */
    readonly values: Values;
  };
