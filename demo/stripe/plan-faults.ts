/** What befalls a request on its way. */
export type Mishap =
  /** 500, nothing done. */
  | 'refused'
  /** 500 though it was carried out. */
  | 'carried-out'
  /** The connection breaks before it is looked at. */
  | 'lost'
  /** It is carried out and kept, but the connection breaks before the answer. */
  | 'answer-lost';

/** Faults that a test ordered, by route: `POST /v1/checkout/sessions/:id/expire`. */
export function createFaultPlan(routes: readonly string[]) {
  const mishaps = new Map<string, Mishap[]>();
  const gates = new Map<string, Promise<void>[]>();

  /** `/v1/refunds` stands for `POST /v1/refunds`. */
  function routeOf(path: string): string {
    const route = path.startsWith('/') ? `POST ${path}` : path;
    if (routes.includes(route)) return route;
    throw new Error(`The stand-in for Stripe has no route ${route}. It has: ${routes.join(', ')}`);
  }

  return {
    /** Orders a mishap for the next requests of a route. @throws Error for an unknown route. */
    plan(path: string, mishap: Mishap, times = 1): void {
      const route = routeOf(path);
      const planned = Array.from({ length: times }, () => mishap);
      mishaps.set(route, [...(mishaps.get(route) ?? []), ...planned]);
    },
    /** Lets the next request of a route wait half-way until the function is called. */
    hold(path: string): () => void {
      const route = routeOf(path);
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(route, [...(gates.get(route) ?? []), promise]);
      return resolve;
    },
    next: (route: string): Mishap | null => mishaps.get(route)?.shift() ?? null,
    gate: (route: string): Promise<void> | null => gates.get(route)?.shift() ?? null,
  };
}
