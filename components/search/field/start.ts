import { startCombobox } from './combobox';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-field]')) {
  const field = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (field) startCombobox(form, field);
}
