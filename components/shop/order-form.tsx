import type { Messages } from '@/lib/i18n/messages';
import { BuyOwnButton } from './buy-own-button';
import { ReductionLine } from './reduction-line';
import type { OrderFormView, VariantView } from './shop-view';
import { StockLine } from './stock-line';

/** More than so many are written, not chosen from a list. */
const LONGEST_LIST = 20;

function VariantChoice({ variant }: { variant: VariantView }) {
  return (
    <label className="flex min-h-tap cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-control border-2 border-edge px-4 py-2.5 has-checked:border-ink has-disabled:cursor-default has-disabled:border-line">
      <input
        type="radio"
        name="sku"
        value={variant.sku}
        required
        defaultChecked={variant.isChosen}
        disabled={variant.stock.tone === 'out'}
        className="size-5 shrink-0 accent-ink"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4">
        <span className="font-semibold">{variant.name}</span>
        <StockLine stock={variant.stock} />
      </span>
      <span className="tabular-nums">{variant.price}</span>
      {variant.reduction ? (
        <span className="basis-full ps-8">
          <ReductionLine reduction={variant.reduction} />
        </span>
      ) : null}
    </label>
  );
}

function Quantity({ most, note, m }: { most: number; note: string | null; m: Messages }) {
  if (most === 1) return <input type="hidden" name="quantity" value="1" />;
  const field =
    'mt-1 block min-h-12 w-28 rounded-control border border-edge bg-paper px-3 text-ink tabular-nums';
  const described = note ? 'quantity-note' : undefined;
  return (
    <div>
      <label htmlFor="quantity" className="font-semibold">
        {m.shop.form.quantity}
      </label>
      {most <= LONGEST_LIST ? (
        <select
          id="quantity"
          name="quantity"
          defaultValue="1"
          aria-describedby={described}
          className={field}
        >
          {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      ) : (
        <input
          id="quantity"
          type="number"
          name="quantity"
          min={1}
          max={most}
          defaultValue="1"
          aria-describedby={described}
          className={field}
        />
      )}
      {note ? (
        <p id="quantity-note" className="mt-1 text-note text-quiet">
          {note}
        </p>
      ) : null}
    </div>
  );
}

/** Puts a good into the cart, by a plain form; or says why that cannot be. */
export function OrderForm({ form, m }: { form: OrderFormView; m: Messages }) {
  if (form.kind === 'note') {
    return (
      <div className="rounded-card bg-panel p-5">
        <p className="font-semibold">{form.title}</p>
        <p className="mt-1 text-quiet">{form.lead}</p>
      </div>
    );
  }
  return (
    <form action="/api/cart" method="post" className="grid gap-5 print:hidden">
      <input type="hidden" name="action" value="add" />
      {form.sku === null ? (
        <fieldset>
          <legend className="font-semibold">{m.shop.form.variant}</legend>
          <div className="mt-2 grid gap-3">
            {form.variants.map((variant) => (
              <VariantChoice key={variant.sku} variant={variant} />
            ))}
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name="sku" value={form.sku} />
      )}
      <Quantity most={form.most} note={form.mostText} m={m} />
      <BuyOwnButton icon="cart">{m.shop.form.add}</BuyOwnButton>
    </form>
  );
}
