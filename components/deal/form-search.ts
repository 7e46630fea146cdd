/** The order of the parts in the search part of an address; the server writes it in the same. */
const PARTS = ['category', 'merchant', 'brand', 'saving', 'from', 'to', 'sort'];

/** Sorting that an address need not name. */
const USUAL_SORT = 'saving';

/** What a form asks for, as the search part of an address: what was left empty is left out. */
export function readForm(form: HTMLFormElement): string {
  const fields = new FormData(form);
  const search = new URLSearchParams();
  for (const part of PARTS) {
    for (const value of fields.getAll(part).map(String).sort()) {
      const isUsual = part === 'sort' && value === USUAL_SORT;
      if (value.trim() !== '' && !isUsual) search.append(part, value.trim());
    }
  }
  return search.toString();
}

/**
 * Puts a form into the state that an address asks for; the keyboard stays where it is.
 * @param left a field to be left as it is.
 */
export function fillForm(form: HTMLFormElement, search: string, left?: Element | null): void {
  const asked = new URLSearchParams(search);
  for (const field of form.elements) {
    if (field === left) continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = asked.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLInputElement) {
      field.value = asked.get(field.name) ?? '';
    } else if (field instanceof HTMLSelectElement) {
      field.value = asked.get(field.name) ?? field.options[0]?.value ?? '';
    }
  }
}
