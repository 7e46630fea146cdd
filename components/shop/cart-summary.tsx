import { Icon } from '@/components/ui/icon';
import { BuyOwnButton } from './buy-own-button';
import type { CartPageView, CartWords, Choice } from './cart-page-view';
import { SumRows } from './sum-rows';

interface Props {
  readonly view: CartPageView;
  readonly words: CartWords;
  readonly isBusy: boolean;
}

const FIELD = 'min-h-12 w-full min-w-0 rounded-control border border-edge bg-paper px-3 text-ink';
const APPLY =
  'tap min-h-12 cursor-pointer justify-center rounded-control border border-edge px-4 font-semibold hover:bg-panel';

/** A choice about the whole cart that is applied by a button, with a script or without. */
function ChoiceForm({
  name,
  label,
  help,
  value,
  empty,
  choices,
  apply,
}: {
  name: 'country' | 'currency';
  label: string;
  help?: string;
  value: string | null;
  /** What stands where nothing is chosen yet. */
  empty?: string;
  choices: readonly Choice[];
  apply: string;
}) {
  return (
    <form action="/api/cart" method="post" data-cart-form className="mt-5">
      <input type="hidden" name="action" value={name} />
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {help ? (
        <p id={`${name}-help`} className="text-note text-quiet">
          {help}
        </p>
      ) : null}
      <span className="mt-1 flex flex-wrap gap-2">
        <select
          // What is shown is what the cart has, also after a change that was refused.
          key={value ?? ''}
          id={name}
          name={name}
          required
          defaultValue={value ?? ''}
          aria-describedby={help ? `${name}-help` : undefined}
          autoComplete={name === 'country' ? 'shipping country' : 'off'}
          className={`${FIELD} flex-[1_1_12rem]`}
        >
          {value === null ? <option value="">{empty}</option> : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
        <button type="submit" className={APPLY}>
          {apply}
        </button>
      </span>
    </form>
  );
}

function DeliveryOptions({ view, words }: Props) {
  if (view.delivery.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="font-text text-body font-semibold tracking-normal">{words.delivery}</h3>
      <ul className="mt-1">
        {view.delivery.map(({ id, text, price }) => (
          <li key={id} className="flex justify-between gap-x-4 py-1">
            <span>{text}</span>
            <span className="tabular-nums">{price}</span>
          </li>
        ))}
      </ul>
      {view.delivery.length > 1 ? (
        <p className="text-note text-quiet">{words.deliveryLead}</p>
      ) : null}
    </div>
  );
}

function Sums({ view, isBusy }: Props) {
  return (
    <>
      <dl className="mt-5 border-t border-line pt-2" aria-busy={isBusy}>
        <SumRows sums={view.sums} isBusy={isBusy} />
      </dl>
      {view.notes.map((note) => (
        <p key={note} className="text-note text-quiet">
          {note}
        </p>
      ))}
    </>
  );
}

function Reasons({ view, words }: Props) {
  return (
    <div className="mt-6 rounded-control bg-panel px-4 py-3 text-note">
      <p className="font-semibold">{words.cannot}</p>
      <ul className="mt-1 list-disc ps-5">
        {view.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function PayForm({ view, words, isBusy }: Props) {
  return (
    <form action="/api/checkout" method="post" className="mt-6 grid gap-4">
      <input type="hidden" name="seen" value={view.seen} />
      {view.waiver ? (
        <div className="rounded-control border border-edge px-4 py-3">
          <p className="font-semibold">{view.waiver.title}</p>
          <label className="mt-1 flex min-h-tap cursor-pointer gap-3">
            <input
              type="checkbox"
              name="waiver"
              value="on"
              required
              className="mt-1 size-5 shrink-0 accent-ink"
            />
            <span>{view.waiver.text}</span>
          </label>
        </div>
      ) : null}
      <BuyOwnButton icon="pay" isBusy={isBusy}>
        {words.pay}
      </BuyOwnButton>
      <p className="text-note text-quiet">
        {words.payHelp} {words.payWith}
      </p>
    </form>
  );
}

/** What the cart comes to, where it goes, and the way to the payment. */
export function CartSummary(props: Props) {
  const { view, words } = props;
  return (
    <section aria-labelledby="summary" className="min-w-0">
      <h2 id="summary" className="shelf text-title-3">
        {words.summary}
      </h2>
      {view.country ? (
        <ChoiceForm
          name="country"
          label={words.country}
          help={words.countryHelp}
          value={view.country.value}
          empty={words.chooseCountry}
          choices={view.country.choices}
          apply={words.applyCountry}
        />
      ) : null}
      {view.country?.problem ? (
        <p className="mt-2 flex gap-2 text-note">
          <Icon name="notice" className="mt-0.5 size-5 text-bad" />
          {view.country.problem}
        </p>
      ) : null}
      {view.currency ? (
        <ChoiceForm
          name="currency"
          label={words.currency}
          value={view.currency.value}
          choices={view.currency.choices}
          apply={words.apply}
        />
      ) : null}
      <DeliveryOptions {...props} />
      <Sums {...props} />
      {view.closed ? (
        <p className="mt-6 rounded-control bg-panel px-4 py-3">{view.closed}</p>
      ) : null}
      {!view.closed && view.reasons.length > 0 ? <Reasons {...props} /> : null}
      {!view.closed && view.reasons.length === 0 ? <PayForm {...props} /> : null}
      {words.links.length > 0 ? (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 text-note text-quiet">
          {words.legal}
          {words.links.map(({ path, text }) => (
            <a key={path} href={path} className="tap">
              {text}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}
