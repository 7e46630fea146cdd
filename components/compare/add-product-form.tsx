import { COMPARE_PATH } from '@/lib/compare/address';
import type { Messages } from '@/lib/i18n/messages';

/** What can be added to a comparison. */
export interface AddableView {
  /** The products to choose from; null where they are too many, so that a name is asked for. */
  readonly choices: readonly { readonly slug: string; readonly name: string }[] | null;
  /** What is compared already, as it stands in the address. */
  readonly items: string;
}

const FIELD =
  'min-h-12 w-full min-w-0 flex-1 rounded-l-control border border-r-0 border-edge bg-paper px-3 text-body text-ink focus-visible:z-10';

/** Adds a product to the comparison: a plain form, so it works without JavaScript. */
export function AddProductForm({ view, m }: { view: AddableView; m: Messages }) {
  const { choices, items } = view;
  if (choices?.length === 0) return null;
  const help = choices ? undefined : 'add-help';
  return (
    <form action={COMPARE_PATH} method="get" className="max-w-measure print:hidden">
      {items === '' ? null : <input type="hidden" name="items" value={items} />}
      <label htmlFor="add" className="mb-2 block text-note font-semibold">
        {choices ? m.compare.addLabel : m.compare.addNameLabel}
      </label>
      <span className="flex">
        {choices ? (
          <select id="add" name="add" className={FIELD}>
            {choices.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <input
            id="add"
            type="search"
            name="add"
            required
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={help}
            className={FIELD}
          />
        )}
        <button
          type="submit"
          className="tap shrink-0 cursor-pointer justify-center rounded-r-control border border-ink bg-ink px-5 font-semibold text-paper hover:bg-quiet"
        >
          {m.compare.addSubmit}
        </button>
      </span>
      {help ? (
        <p id={help} className="mt-2 text-note text-quiet">
          {m.compare.addNameHelp}
        </p>
      ) : null}
    </form>
  );
}
