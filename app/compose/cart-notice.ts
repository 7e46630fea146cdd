import { formatInstant } from '@/lib/core/dates';
import type { ShopContext } from './shop-context';

/** What the page of the cart says of what was done last. */
interface CartNotice {
  readonly title: string;
  readonly lead?: string;
  readonly isFault: boolean;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Whoever comes back is told until when the pieces are kept, or that they are not. */
function backNotice({ cart, m, site }: ShopContext): CartNotice {
  const { title, lead, until, over } = m.shop.cartPage.back;
  const order = cart?.order;
  const end = order && until(formatInstant(order.sessionEndsAt, site.locale));
  return { title: `${title}.`, lead: end ? `${lead} ${end}` : over, isFault: false };
}

/**
 * What the address of the cart says of what was done last; null where it says nothing that we know.
 * Nothing of the address itself is shown.
 */
export function cartNotice(
  { problem, back, added }: Asked,
  context: ShopContext,
): CartNotice | null {
  const words = context.m.shop.cartPage;
  if (typeof problem === 'string' && Object.hasOwn(words.problems, problem)) {
    const { title, lead } = words.problems[problem as keyof typeof words.problems];
    return { title: /[.?]$/.test(title) ? title : `${title}.`, lead, isFault: true };
  }
  if (back === '1') return backNotice(context);
  if (added !== '1' || context.cart === null) return null;
  const isEmpty = context.cart.view.lines.length === 0;
  if (!isEmpty) return { title: words.added, isFault: false };
  return { title: `${words.empty.title}.`, lead: words.empty.cookies, isFault: true };
}
