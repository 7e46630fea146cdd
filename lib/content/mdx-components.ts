import { z } from 'zod';
import { slug } from './schema/fields';

/** The slugs in the `products` attribute of `<Compare>`. */
export function comparedSlugs(products: string): string[] {
  return products
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const compared = z
  .string()
  .refine((value) => comparedSlugs(value).every((part) => slug.safeParse(part).success), {
    message: 'is not a list of slugs with commas between them',
    params: { remedy: 'Write the slugs with commas: products="first-product,second-product".' },
  })
  .refine(
    (value) => {
      const slugs = comparedSlugs(value);
      return slugs.length >= 2 && slugs.length <= 5 && new Set(slugs).size === slugs.length;
    },
    {
      message: 'does not name two to five different products',
      params: { remedy: 'Name two to five products, each of them once.' },
    },
  );

const product = slug.describe('Slug of a product');

interface MdxComponent {
  readonly props: z.ZodObject;
  /** `block` stands on lines of its own; `inline` may stand in a sentence. */
  readonly display: 'block' | 'inline';
  /** Whether text may stand between its tags. */
  readonly takesText: boolean;
  readonly description: string;
}

/** The components that an editor may use in MDX, with their attributes. The app draws them. */
export const MDX_COMPONENTS = {
  TopPicks: {
    props: z.strictObject({ list: slug.describe('Slug of a best-of list') }),
    display: 'block',
    takesText: false,
    description: 'The picks of a list in short',
  },
  Pick: {
    props: z.strictObject({ product }),
    display: 'block',
    takesText: false,
    description: 'One product: picture, score, verdict and buy links',
  },
  ProsCons: {
    props: z.strictObject({ product }),
    display: 'block',
    takesText: false,
    description: 'What speaks for and against a product',
  },
  Specs: {
    props: z.strictObject({ product }),
    display: 'block',
    takesText: false,
    description: 'The specification table of a product',
  },
  Compare: {
    props: z.strictObject({
      products: compared.describe('Slugs of two to five products, with commas between them'),
    }),
    display: 'block',
    takesText: false,
    description: 'Products side by side',
  },
  Deal: {
    props: z.strictObject({ product }),
    display: 'block',
    takesText: false,
    description: 'The best deal on a product while there is one',
  },
  BuyLink: {
    props: z.strictObject({
      product,
      merchant: slug.optional().describe('Slug of a merchant; the home merchant unless given'),
    }),
    display: 'inline',
    takesText: true,
    description: 'A buy link in a sentence; the text between its tags is the link text',
  },
} as const satisfies Record<string, MdxComponent>;

export type MdxComponentName = keyof typeof MDX_COMPONENTS;

/** The attributes of a component. */
export type MdxProps<Name extends MdxComponentName> = z.infer<
  (typeof MDX_COMPONENTS)[Name]['props']
>;

/** Their names, for the app to provide exactly these. */
export const MDX_COMPONENT_NAMES = Object.keys(MDX_COMPONENTS) as readonly MdxComponentName[];
