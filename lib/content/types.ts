import type { AuthorFields } from './schema/author';
import type { CategoryFields } from './schema/category';
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
  /** Compiled MDX: the code of a function body that the MDX renderer evaluates. */
  readonly body: string;
  /** The text as written, without the front matter, with Unix line ends. */
  readonly bodyRaw: string;
}

export type Author = AuthorFields & Document;
export type Category = CategoryFields & Document;
export type List = ListFields & Document;
export type Guide = GuideFields & Document;
export type Page = PageFields & Document;
/** A good of our own with its place on the site, as its file says it. */
export type PlacedGood = GoodFields & Pick<Document, 'slug' | 'path'>;
/** The same after the build; its body describes it. */
export type Good = GoodFields & Document;
/** The settings of our own shop. */
export type Shop = ShopFields;
/** A deal that was entered by hand; `starts`, `ends` and `seen` are epoch milliseconds. */
export type ManualDeal = DealFields & { readonly slug: string };
export type Product = ProductFields &
  Document & {
    /** Overall score, 0 to 10 with one decimal: the mean weighted by the category's rubric. */
    readonly score: number;
  };
