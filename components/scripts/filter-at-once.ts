/**
 * Runs in the browser as /filters.js, so it uses nothing from outside itself. A form that filters
 * shows what was chosen at once: it asks for the page that it would lead to, puts what is new of it in
 * the place of the old, and leaves the keyboard and the window where they are. Fields that are empty
 * stay out of the address, and the back button takes back what was chosen.
 */
export function filterAtOnce(): void {
  const find = <Found extends Element>(selector: string) => document.querySelector<Found>(selector);
  const form = () => find<HTMLFormElement>('form[data-filters]');
  if (!form()) return;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'sr-only';
  document.body.append(status);
  let asking: AbortController | undefined;

  const addressOf = (filled: HTMLFormElement) => {
    const order = filled.querySelector('select');
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(filled)) {
      const text = String(value).trim();
      if (text && name !== order?.name) search.append(name, text);
    }
    if (order && order.selectedIndex > 0) search.append(order.name, order.value);
    const path = new URL(filled.action).pathname;
    return search.size > 0 ? `${path}?${search}` : path;
  };

  /** The part of the new page that stands for the one on which the keyboard stood. */
  const counterpart = (old: Element | null) => {
    if (old instanceof HTMLInputElement || old instanceof HTMLSelectElement) {
      const same = [...(form()?.elements ?? [])].filter(
        (field) => (field as HTMLInputElement).name === old.name,
      ) as HTMLInputElement[];
      return same.find(({ value }) => value === old.value) ?? same[0];
    }
    return old?.matches('button') ? form()?.querySelector('button') : null;
  };

  const replace = (next: Document) => {
    const main = find('main');
    const old = document.activeElement;
    const hadFocus = main?.contains(old);
    const isOpen = [...(form()?.querySelectorAll('details') ?? [])].map(({ open }) => open);
    const top = old?.getBoundingClientRect().top ?? 0;
    main?.replaceChildren(...(next.querySelector('main')?.childNodes ?? []));
    form()
      ?.querySelectorAll('details')
      .forEach((details, index) => {
        details.open ||= isOpen[index] ?? false;
      });
    const same = hadFocus && counterpart(old);
    if (same) {
      same.focus({ preventScroll: true });
      const moved = same.getBoundingClientRect().top - top;
      scrollBy({ top: moved, behavior: 'instant' });
    }
    document.title = next.title;
    status.textContent = find('[data-status]')?.textContent ?? '';
    document.dispatchEvent(new Event('topshelf-links'));
  };

  const show = async (address: string) => {
    asking?.abort();
    asking = new AbortController();
    find('main')?.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { signal: asking.signal });
      if (!response.ok) throw new Error(response.statusText);
      const text = await response.text();
      replace(new DOMParser().parseFromString(text, 'text/html'));
      find('main')?.removeAttribute('aria-busy');
    } catch (error) {
      // What was asked later is on its way.
      if ((error as Error).name !== 'AbortError') location.assign(address);
    }
  };

  const choose = (filled: HTMLFormElement) => {
    const address = addressOf(filled);
    if (address === location.pathname + location.search) return undefined;
    history.replaceState({ filters: true }, '');
    history.pushState({ filters: true }, '', address);
    return show(address);
  };

  document.addEventListener('change', ({ target }) => {
    const filled = (target as Element).closest<HTMLFormElement>('form[data-filters]');
    if (filled) void choose(filled);
  });
  document.addEventListener('submit', async (event) => {
    const filled = (event.target as Element).closest<HTMLFormElement>('form[data-filters]');
    if (!filled) return;
    event.preventDefault();
    await choose(filled);
    const fold = form()?.querySelector('details');
    if (fold) fold.open = false;
    find<HTMLElement>('[data-status]')?.focus();
  });
  addEventListener('popstate', ({ state }) => {
    if (state?.filters) void show(location.href);
  });
}
