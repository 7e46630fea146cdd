import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

const FIELD =
  'min-h-tap w-full min-w-0 rounded-control border border-edge bg-paper px-3 text-note text-ink';
/** Where the browser can say so, wide windows show what is folded away on phones. */
const UNFOLDED =
  'supports-[selector(::details-content)]:lg:details-content:[content-visibility:visible]';
const NO_HANDLE = 'supports-[selector(::details-content)]:lg:hidden';

/** One choice of a filter. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  /** How many there would be; null where that depends on nothing. */
  readonly count: string | null;
  readonly isChosen: boolean;
}

/** Choices of a group that stand open; the others come out with a tap. */
export const OPEN_CHOICES = 8;

/** A button that shows what was chosen. */
export function ApplyButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="submit"
      className="tap cursor-pointer justify-center rounded-control border border-ink bg-ink px-5 font-semibold text-paper hover:bg-quiet motion-safe:transition-colors motion-safe:duration-quick"
    >
      {children}
    </button>
  );
}

function Choice({
  name,
  type,
  choice: { value, label, count, isChosen },
}: {
  name: string;
  type: 'checkbox' | 'radio';
  choice: ChoiceView;
}) {
  return (
    <label className="flex min-h-tap cursor-pointer items-center gap-3">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="size-5 shrink-0 accent-ink"
      />
      <span className="min-w-0">
        {label}
        {count === null ? null : (
          <span className="text-note text-quiet tabular-nums"> ({count})</span>
        )}
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

/** Any of several choices. */
export function CheckGroup({
  name,
  title,
  more,
  choices,
}: {
  name: string;
  title: string;
  /** What opens the choices after the first `OPEN_CHOICES`. */
  more: string;
  choices: readonly ChoiceView[];
}) {
  if (choices.length === 0) return null;
  const list = (some: readonly ChoiceView[]) =>
    some.map((choice) => <Choice key={choice.value} name={name} type="checkbox" choice={choice} />);
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

/** One of a few choices, beside each other where there is room. */
export function RadioGroup({
  name,
  title,
  choices,
  className = 'flex flex-wrap gap-x-4',
}: {
  name: string;
  title: string;
  choices: readonly ChoiceView[];
  className?: string;
}) {
  return (
    <Part title={title}>
      <div className={className}>
        {choices.map((choice) => (
          <Choice key={choice.value} name={name} type="radio" choice={choice} />
        ))}
      </div>
    </Part>
  );
}

/** One of some choices, folded away. */
export function SelectField({
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

/** An end of a span: the name of its field, what it is called and what stands in it. */
export interface EndView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A least and a greatest figure. @param hint what is said below them. */
export function SpanFields({
  title,
  ends,
  hint,
}: {
  title: string;
  ends: readonly EndView[];
  hint: ReactNode;
}) {
  return (
    <Part title={title}>
      <div className="grid grid-cols-2 gap-3">
        {ends.map(({ name, label, value }) => (
          <label key={name} className="grid content-end gap-1 text-note">
            {label}
            <input
              type="text"
              name={name}
              inputMode="decimal"
              autoComplete="off"
              maxLength={18}
              defaultValue={value}
              className={FIELD}
            />
          </label>
        ))}
      </div>
      {hint}
    </Part>
  );
}

/**
 * A form that chooses what a page shows, folded away on phones. Without a script it leads to the page
 * with what was chosen in its address.
 */
export function FoldedForm({
  title,
  children,
  ...form
}: { title: string } & Omit<ComponentProps<'form'>, 'method' | 'title'>) {
  return (
    <form method="get" aria-label={title} {...form}>
      <details className={UNFOLDED}>
        <summary
          className={`tap w-full rounded-control border border-edge px-4 font-semibold ${NO_HANDLE}`}
        >
          <Icon name="filter" />
          {title}
        </summary>
        <div className="pt-4 lg:pt-0">{children}</div>
      </details>
    </form>
  );
}
