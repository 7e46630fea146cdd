import type { ApiContext } from './context';

/** Where the API is, from the site's root. */
export const API_PATH = '/api/v1';

/** Kinds of resources, and what their collections are called in addresses. */
export const COLLECTIONS = {
  product: 'products',
  list: 'lists',
  guide: 'guides',
  category: 'categories',
  author: 'authors',
} as const;

export type ResourceKind = keyof typeof COLLECTIONS;

type Origin = Pick<ApiContext, 'site'>;

export const absolute = ({ site }: Origin, path: string) => site.url + path;

/** The path of a resource in the API, from the site's root. */
export const resourcePath = (kind: ResourceKind, slug: string) =>
  `${API_PATH}/${COLLECTIONS[kind]}/${slug}`;

/** The stable id of a resource. */
export const resourceId = (kind: ResourceKind, slug: string) => `${kind}:${slug}`;

/** Where else a resource with a page of its own is to be had. */
export function linksOf(
  kind: ResourceKind,
  { slug, path }: { readonly slug: string; readonly path: string },
  origin: Origin,
) {
  return {
    self: absolute(origin, resourcePath(kind, slug)),
    html: absolute(origin, path),
    markdown: absolute(origin, `${path}.md`),
  };
}

/** Names another resource. */
export function refer(
  kind: ResourceKind,
  {
    slug,
    path,
    ...named
  }: { readonly slug: string; readonly path: string } & (
    | { readonly name: string }
    | { readonly title: string }
  ),
  origin: Origin,
) {
  return {
    id: resourceId(kind, slug),
    slug,
    name: 'name' in named ? named.name : named.title,
    self: absolute(origin, resourcePath(kind, slug)),
    html: absolute(origin, path),
  };
}
