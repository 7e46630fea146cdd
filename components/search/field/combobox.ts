import { type Choice, createPopup, type Popup } from './popup';
import { clearRecent, keepRecent, readRecent } from './recent-searches';
import { type Suggestion, watchSuggestions } from './watch-suggestions';

/** Where a key leads among so many lines; null for keys that lead nowhere. -1 is the field itself. */
export function placeAfter(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return active + 1 >= count ? -1 : active + 1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  // In the text itself these two move the cursor.
  if (key === 'Home') return active < 0 ? null : 0;
  if (key === 'End') return active < 0 ? null : count - 1;
  return null;
}

function moveBy(event: KeyboardEvent, popup: Popup, count: number): void {
  const place = popup.isOpen ? placeAfter(event.key, popup.active, count) : null;
  if (place === null) return;
  event.preventDefault();
  popup.mark(place);
}

/** Makes a search field of the page one that suggests. Without this it is a form like any other. */
export function startCombobox(form: HTMLFormElement, field: HTMLInputElement): void {
  const words = form.dataset;
  const popup = createPopup(field, form);
  let count = 0;
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', popup.listId);

  const show = (choices: readonly Choice[], label = '', said = '') => {
    count = choices.length;
    popup.show(choices, label, said);
  };
  const search = (query: string) => {
    field.value = query;
    form.requestSubmit();
  };
  const toChoice = ({ title, note, query, links }: Suggestion): Choice => ({
    title,
    note: note ?? '',
    // A page of this very site, at whichever address it is read.
    choose: () => (query === null ? location.assign(new URL(links.html).pathname) : search(query)),
  });
  const suggesting = watchSuggestions(({ suggestions, said }) => {
    if (document.activeElement !== field) return;
    show(suggestions.map(toChoice), words.suggestions, said);
  });
  const showRecent = () => {
    const recent = readRecent();
    const choices = recent.map((query) => ({
      title: query,
      note: '',
      choose: () => search(query),
    }));
    const clear = () => {
      clearRecent();
      show([]);
    };
    const last = { title: words.clear ?? '', note: words.recent ?? '', choose: clear };
    show(recent.length > 0 ? [...choices, last] : [], words.recent, words.recent);
  };
  const offer = () => {
    const query = field.value.trim();
    if (query !== '') return suggesting.ask(query);
    suggesting.stop();
    showRecent();
  };

  field.addEventListener('input', offer);
  field.addEventListener('focus', offer);
  field.addEventListener('blur', () => {
    suggesting.stop();
    popup.close();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !popup.isOpen) return offer();
    if (event.key === 'Escape' && popup.isOpen) {
      event.preventDefault();
      popup.close();
    } else if (event.key === 'Enter' && popup.isOpen && popup.choose()) {
      event.preventDefault();
    } else moveBy(event, popup, count);
  });
  form.addEventListener('submit', () => keepRecent(field.value));
  if (document.activeElement === field) offer();
}
