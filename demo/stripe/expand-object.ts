import type { Books } from './books';
import { listObjects } from './list-objects';
import { beyondStandIn, Refusal } from './refusal';

type Fields = Record<string, unknown>;

const DEEPEST = 4;

/** The tables that fields with ids refer to. */
const TABLE_OF = {
  charge: 'charges',
  coupon: 'coupons',
  latest_charge: 'charges',
  payment_intent: 'intents',
  product: 'products',
  promotion_code: 'promotionCodes',
  shipping_rate: 'shippingRates',
} as const satisfies Record<string, keyof Books>;

/** Parts that are left out unless asked for. */
function partOf(books: Books, { object, id }: Fields, field: string): unknown {
  if (object === 'checkout.session' && field === 'line_items') {
    const lines = books.sessions.get(String(id))?.lines ?? [];
    const url = `/v1/checkout/sessions/${String(id)}/line_items`;
    return listObjects(lines, {}, { url, kind: 'line_item', isInOrder: true });
  }
  if (object === 'charge' && field === 'refunds') {
    const url = `/v1/charges/${String(id)}/refunds`;
    const keep = ({ charge }: { charge: unknown }) => charge === id;
    return listObjects(books.refunds.values(), {}, { url, kind: 'refund', keep });
  }
  return undefined;
}

function expandField(books: Books, node: Fields, field: string, path: string): void {
  const value = node[field];
  if (typeof value === 'string') {
    if (!(field in TABLE_OF)) {
      throw new Refusal({
        message: `This property cannot be expanded (${field}).`,
        param: 'expand',
      });
    }
    node[field] = structuredClone(books[TABLE_OF[field as keyof typeof TABLE_OF]].get(value));
  } else if (value === undefined) {
    const part = partOf(books, node, field);
    if (part === undefined) throw beyondStandIn(`the expansion of ${path}`, 'expand');
    node[field] = structuredClone(part);
  }
}

function follow(books: Books, node: unknown, names: readonly string[], path: string): void {
  const [name, ...rest] = names;
  if (name === undefined || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) follow(books, one, names, path);
  } else if (typeof node === 'object') {
    expandField(books, node as Fields, name, path);
    follow(books, (node as Fields)[name], rest, path);
  } else {
    throw new Refusal({ message: `This property cannot be expanded (${path}).`, param: 'expand' });
  }
}

/**
 * A copy of an answer with the parts whole that `expand` names, such as `payment_intent.latest_charge`.
 * @throws Refusal for what cannot be expanded, and for more than four steps.
 */
export function expandObject(books: Books, object: object, expand: readonly string[]): object {
  const copy = structuredClone(object);
  for (const path of expand) {
    const names = path.split('.');
    if (names.length > DEEPEST) {
      const message = `You cannot expand more than ${DEEPEST} levels of a property (${path}).`;
      throw new Refusal({ message, param: 'expand' });
    }
    follow(books, copy, names, path);
  }
  return copy;
}
