import type { ReactNode } from 'react';
import { type ChoiceView, type FilterView, OPEN_CHOICES } from './deals-view';

const FIELD =
  'min-h-tap w-full min-w-0 rounded-control border border-edge bg-paper px-3 text-note text-ink';

function Choice({ name, choice }: { name: string; choice: ChoiceView }) {
  return (
    <label className="flex min-h-tap cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        name={name}
        value={choice.value}
        defaultChecked={choice.isChosen}
        className="size-5 shrink-0 accent-ink"
      />
      <span className="min-w-0">
        {choice.label} <span className="text-note text-quiet tabular-nums">({choice.count})</span>
      </span>
    </label>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 border-t border-line pt-4">
      <legend className="float-left mb-1 w-full font-semibold">{title}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

function Choices({ name, title, more, choices }: FilterView['groups'][number]) {
  if (choices.length === 0) return null;
  const list = (some: readonly ChoiceView[]) =>
    some.map((choice) => <Choice key={choice.value} name={name} choice={choice} />);
  const rest = choices.slice(OPEN_CHOICES);
  return (
    <Part title={title}>
      {list(choices.slice(0, OPEN_CHOICES))}
      {rest.length > 0 ? (
        <details open={rest.some(({ isChosen }) => isChosen) || undefined}>
          <summary className="tap text-note underline">{more}</summary>
          {list(rest)}
        </details>
      ) : null}
    </Part>
  );
}

function Select({
  name,
  title,
  choices,
}: {
  name: string;
  title: string;
  choices: readonly ChoiceView[];
}) {
  return (
    <label className="block border-t border-line pt-4">
      <span className="mb-1 block font-semibold">{title}</span>
      <select
        name={name}
        defaultValue={choices.find(({ isChosen }) => isChosen)?.value}
        className={FIELD}
      >
        {choices.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {count === null ? label : `${label} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function PriceRange({ price }: { price: FilterView['price'] }) {
  const { hint } = price;
  const ends = [
    ['from', price.from],
    ['to', price.to],
  ] as const;
  return (
    <Part title={price.title}>
      <div className="grid grid-cols-2 gap-3">
        {ends.map(([name, { label, value }]) => (
          <label key={name} className="grid content-end gap-1 text-note">
            {label}
            <input
              type="text"
              name={name}
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
              defaultValue={value}
              className={FIELD}
            />
          </label>
        ))}
      </div>
      {hint ? (
        <p
          key={`${hint.text} ${hint.until}`}
          data-until={hint.until}
          data-place={hint.place ?? undefined}
          data-gone=""
          suppressHydrationWarning
          className="mt-1 text-note text-quiet tabular-nums"
        >
          {hint.text}
        </p>
      ) : null}
    </Part>
  );
}

/**
 * The fields by which deals are chosen and put in order. They belong to a plain form that leads to the
 * page itself, so that they work without a script; the form is the caller's.
 */
export function DealFilters({ filter }: { filter: FilterView }) {
  return (
    <div className="grid gap-4">
      <Select name="sort" {...filter.sort} />
      {filter.groups.map((group) => (
        <Choices key={group.name} {...group} />
      ))}
      <Select name="saving" {...filter.saving} />
      <PriceRange price={filter.price} />
      <button
        type="submit"
        className="tap cursor-pointer justify-center rounded-control border border-ink bg-ink px-5 font-semibold text-paper hover:bg-quiet motion-safe:transition-colors motion-safe:duration-quick"
      >
        {filter.apply}
      </button>
    </div>
  );
}
