/** A line of the list and what choosing it does. */
export interface Choice {
  readonly title: string;
  /** What it is; empty where the title says it. */
  readonly note: string;
  choose(): void;
}

export interface Popup {
  readonly listId: string;
  readonly isOpen: boolean;
  /** The place of the line that is marked; -1 where none is. */
  readonly active: number;
  /** Shows these lines, none of them marked; none closes it. `said` is for readers who hear it. */
  show(choices: readonly Choice[], label: string, said: string): void;
  close(): void;
  /** Marks a line; -1 for none. */
  mark(place: number): void;
  /** Does what the marked line does. False where none is marked. */
  choose(): boolean;
}

const BOX =
  'absolute right-0 top-full z-20 mt-2 max-h-[min(70dvh,32rem)] w-[max(100%,22rem)] max-w-[calc(100vw-2rem)] overflow-y-auto overscroll-contain rounded-card border border-line bg-paper py-1 text-ink shadow-floating';
const LINE =
  'flex min-h-tap cursor-pointer flex-col justify-center px-3 py-1.5 text-note leading-snug hover:bg-plate aria-selected:bg-plate aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink';

function element<Name extends 'div' | 'ul' | 'li' | 'p' | 'span'>(name: Name, className: string) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function line(choice: Choice, id: string): HTMLLIElement {
  const option = element('li', LINE);
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  const title = element('span', '');
  title.textContent = choice.title;
  option.append(title);
  if (choice.note !== '') {
    const note = element('span', 'text-quiet');
    note.textContent = choice.note;
    option.append(note);
  }
  return option;
}

/** The list below a search field, by the pattern of ARIA 1.2: focus stays in the field. */
export function createPopup(field: HTMLInputElement, form: HTMLElement): Popup {
  const listId = `${field.id}-suggestions`;
  const box = element('div', BOX);
  const list = element('ul', '');
  const status = element('p', 'sr-only');
  let choices: readonly Choice[] = [];
  let active = -1;
  list.id = listId;
  list.role = 'listbox';
  status.role = 'status';
  box.hidden = true;
  box.append(list);
  form.append(box, status);

  const mark = (place: number) => {
    active = place;
    for (const [index, option] of [...list.children].entries()) {
      option.ariaSelected = String(index === place);
    }
    const marked = list.children[place];
    if (marked) field.setAttribute('aria-activedescendant', marked.id);
    else field.removeAttribute('aria-activedescendant');
    marked?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean) => {
    box.hidden = !isOpen;
    field.ariaExpanded = String(isOpen);
  };

  // The field keeps the focus, so that a press on the list does not close it first.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role="option"]');
    choices[[...list.children].indexOf(option as Element)]?.choose();
  });

  return {
    listId,
    get isOpen() {
      return !box.hidden;
    },
    get active() {
      return active;
    },
    show(next, label, said) {
      choices = next;
      list.ariaLabel = label;
      list.replaceChildren(...next.map((choice, index) => line(choice, `${listId}-${index}`)));
      mark(-1);
      open(next.length > 0);
      status.textContent = said;
    },
    close() {
      mark(-1);
      open(false);
      status.textContent = '';
    },
    mark,
    choose() {
      const choice = choices[active];
      choice?.choose();
      return choice !== undefined;
    },
  };
}
