import { catalogueRoutes } from './catalogue-routes';
import { moneyRoutes } from './money-routes';
import type { Route } from './route';
import { sessionRoutes } from './session-routes';

export const ROUTES: readonly Route[] = [...catalogueRoutes, ...sessionRoutes, ...moneyRoutes];

/** The route of a request and the id in its path. */
export function findRoute(method: string, path: string): { route: Route; id: string } | null {
  for (const one of ROUTES) {
    const [verb = '', pattern = ''] = one.name.split(' ');
    const match = new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`).exec(path);
    if (verb === method && match) return { route: one, id: match[1] ?? '' };
  }
  return null;
}
