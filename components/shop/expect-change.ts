import type { CartPageView } from './cart-page-view';

/** A change that a form of the cart asks for, by the names of its fields. */
export type AskedChange = Readonly<Record<string, string>>;

/** What the fields of a form ask for, with the button that was pressed. */
export function readChange(form: HTMLFormElement, button: HTMLElement | null): AskedChange {
  const fields = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name !== '') {
    fields.set(button.name, button.value);
  }
  return Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
}

/**
 * The cart as it will be once a change is made, as far as that is certain: quantities and what is
 * gone. Money is counted by the server alone.
 */
export function expectChange(view: CartPageView, change: AskedChange): CartPageView {
  const { action, sku } = change;
  const quantity = Number(change.quantity);
  if (action === 'country' && view.country && change.country) {
    return { ...view, country: { ...view.country, value: change.country } };
  }
  if (action === 'remove' || (action === 'set' && quantity === 0)) {
    return { ...view, lines: view.lines.filter((line) => line.sku !== sku) };
  }
  if (action !== 'set' || !Number.isSafeInteger(quantity)) return view;
  const lines = view.lines.map((line) => (line.sku === sku ? { ...line, quantity } : line));
  return { ...view, lines };
}
