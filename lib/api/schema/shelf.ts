import { z } from 'zod';
import { idOf, Links, marketplaceCode, Picture, slug } from './common';
import { named } from './registry';

const Attribute = named(
  'Attribute',
  z
    .strictObject({
      id: slug,
      name: z.string(),
      group: z.string(),
      type: z.enum(['number', 'range', 'boolean', 'choice', 'text']),
      unit: z.string().nullable(),
      better: z.enum(['higher', 'lower']).nullable(),
      options: z.array(z.strictObject({ value: slug, name: z.string() })).nullable(),
      isFacet: z.boolean().describe('True where products are filtered by it'),
    })
    .describe('What is specified of the products of a category'),
);

export const Category = named(
  'Category',
  z
    .strictObject({
      id: idOf('category'),
      type: z.literal('category'),
      slug,
      name: z.string(),
      description: z.string(),
      order: z.int().min(1).describe('Place in menus, lowest first'),
      picture: Picture,
      rubric: z
        .array(
          z.strictObject({
            id: slug,
            name: z.string(),
            weight: z.int().min(1).max(100),
            description: z.string(),
          }),
        )
        .describe('How its products are scored'),
      attributes: z.array(Attribute),
      productCount: z.int().min(0),
      links: Links,
    })
    .describe('A category of products'),
);

export const Author = named(
  'Author',
  z
    .strictObject({
      id: idOf('author'),
      type: z.literal('author'),
      slug,
      name: z.string(),
      kind: z.enum(['person', 'desk']),
      role: z.string(),
      description: z.string(),
      credentials: z.array(z.string()),
      picture: Picture,
      profiles: z.array(z.url()).describe('Profiles elsewhere'),
      links: Links,
    })
    .describe('Who writes here'),
);

export const Site = named(
  'Site',
  z
    .strictObject({
      id: z.literal('site'),
      type: z.literal('site'),
      name: z.string(),
      url: z.url(),
      language: z.string().describe('Language of the articles, BCP 47'),
      languages: z.array(z.string()).describe('Languages of words that the API itself adds'),
      currency: z.string(),
      tagline: z.string(),
      description: z.string(),
      contact: z.string().nullable(),
      homeMarketplace: marketplaceCode.describe(
        'Where prices and links are for unless asked otherwise',
      ),
      marketplaces: z.array(
        z.strictObject({ code: marketplaceCode, currency: z.string(), host: z.string() }),
      ),
      merchants: z.array(
        z.strictObject({
          id: idOf('merchant'),
          slug,
          name: z.string(),
          isPaid: z.boolean().describe('True where it pays for links'),
        }),
      ),
      disclosure: z
        .array(z.string())
        .describe('Sentences that stand above the first paid link of a page'),
      counts: z.strictObject({
        products: z.int().min(0),
        lists: z.int().min(0),
        guides: z.int().min(0),
        categories: z.int().min(0),
        authors: z.int().min(0),
      }),
      links: z.strictObject({
        self: z.url(),
        html: z.url(),
        openapi: z.url(),
        documentation: z.url(),
        feed: z.url(),
        sitemap: z.url(),
      }),
    })
    .describe('The site itself'),
);

export type CategoryResource = z.infer<typeof Category>;
export type AuthorResource = z.infer<typeof Author>;
export type SiteResource = z.infer<typeof Site>;
