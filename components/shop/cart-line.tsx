import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import type { CartLineWords, CartWords } from './cart-page-view';

const STEP =
  'tap cursor-pointer justify-center rounded-control border border-edge hover:bg-panel disabled:cursor-default disabled:border-line disabled:text-quiet';

function Step({
  icon,
  label,
  quantity,
  isOpen,
}: {
  icon: IconName;
  label: string;
  quantity: number;
  isOpen: boolean;
}) {
  return (
    <button
      type="submit"
      name="quantity"
      value={quantity}
      aria-label={label}
      disabled={!isOpen}
      className={STEP}
    >
      <Icon name={icon} className="size-4" />
    </button>
  );
}

function ChangeForm({
  action,
  sku,
  label,
  children,
}: {
  action: string;
  sku: string;
  label?: string;
  children: ReactNode;
}) {
  return (
    <form
      action="/api/cart"
      method="post"
      data-cart-form
      aria-label={label}
      className="flex flex-wrap items-center gap-2"
    >
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="sku" value={sku} />
      {children}
    </form>
  );
}

/** How many of a line are wanted: each step is a button of a form. */
function QuantitySteps({ line }: { line: CartLineWords }) {
  const { sku, quantity, most, label } = line;
  if (most <= 1 && quantity <= 1) return null;
  return (
    <ChangeForm action="set" sku={sku} label={label.quantity}>
      <Step
        icon="con"
        label={label.less}
        quantity={Math.max(1, Math.min(quantity - 1, most))}
        isOpen={quantity > 1 && most > 0}
      />
      <output className="min-w-8 text-center font-semibold tabular-nums">{quantity}</output>
      <Step icon="more" label={label.more} quantity={quantity + 1} isOpen={quantity < most} />
    </ChangeForm>
  );
}

function Problem({ line }: { line: CartLineWords }) {
  const { sku, problem, take } = line;
  if (!problem) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-note">
      <p className="flex gap-2">
        <Icon name="notice" className="mt-0.5 size-5 text-bad" />
        {problem}
      </p>
      {take ? (
        <ChangeForm action="set" sku={sku}>
          <button
            type="submit"
            name="quantity"
            value={take.quantity}
            className="tap cursor-pointer rounded-control border border-edge px-4 font-semibold"
          >
            {take.text}
          </button>
        </ChangeForm>
      ) : null}
    </div>
  );
}

/** One thing in the cart: picture, name, how many, what they cost, and what has changed. */
export function CartLine({
  line,
  words,
  isBusy,
}: {
  line: CartLineWords;
  words: CartWords;
  isBusy: boolean;
}) {
  const { name, variant, path, picture, each, total, notice } = line;
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 border-t border-line py-5 max-[16rem]:grid-cols-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <div>
        {picture ? (
          <Picture
            picture={picture}
            width={160}
            height={160}
            sizes="112px"
            decorative
            className="block aspect-square w-full rounded-control bg-plate object-contain p-1"
          />
        ) : null}
      </div>
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-x-4 max-[16rem]:flex-wrap">
          <h3 className="min-w-0 text-title-4">
            {path ? (
              <a href={path} className="tap min-h-tap">
                {name}
              </a>
            ) : (
              name
            )}
          </h3>
          {total ? (
            <p
              className={`shrink-0 font-semibold tabular-nums ${isBusy ? 'text-quiet' : ''}`}
              aria-busy={isBusy}
            >
              {total}
            </p>
          ) : null}
        </div>
        <p className="flex flex-wrap gap-x-4 text-note text-quiet">
          {variant ? <span>{variant}</span> : null}
          {each ? <span className="tabular-nums">{each}</span> : null}
        </p>
        {notice ? (
          <p className="mt-2 flex gap-2 text-note">
            <Icon name="info" className="mt-0.5 size-5" />
            {notice}
          </p>
        ) : null}
        <Problem line={line} />
        <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <QuantitySteps line={line} />
          <ChangeForm action="remove" sku={line.sku}>
            <button type="submit" className="tap cursor-pointer underline">
              {words.remove}
              <span className="sr-only">{line.label.remove}</span>
            </button>
          </ChangeForm>
        </div>
      </div>
    </li>
  );
}
