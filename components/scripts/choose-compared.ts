/** Words that the script puts in. */
export interface CompareWords {
  /** How many are chosen, by their number. */
  readonly chosen: readonly string[];
  readonly full: string;
  readonly emptied: string;
}

/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Makes a button of
 * every link that chooses a product to be compared, keeps the choice in this browser alone, in step
 * between its tabs, and shows it in the tray. `most` can be chosen at once.
 */
export function chooseCompared(words: CompareWords, most: number): void {
  const key = 'compare';
  const closedKey = 'compare-closed';
  const clearance = 8;
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-compare-${name}]`);
  const [tray, count, status] = [find('tray'), find('count'), find('status')];
  const open = find('open') as HTMLAnchorElement | null;
  if (!tray || !count || !status || !open) return;
  // Where the browser keeps nothing, the choice lasts as long as the page.
  const memory = new Map<string, string>();
  const get = (store: 'localStorage' | 'sessionStorage', name: string) => {
    try {
      return window[store].getItem(name) ?? '';
    } catch {
      return memory.get(name) ?? '';
    }
  };
  const set = (store: 'localStorage' | 'sessionStorage', name: string, value: string) => {
    memory.set(name, value);
    try {
      window[store].setItem(name, value);
    } catch {}
  };
  const read = () =>
    [...new Set(get('localStorage', key).split(','))]
      .filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      .slice(0, most);

  const settle = () => {
    const height = tray.offsetHeight;
    const isUp = height > 0 && height <= innerHeight / 4;
    tray.toggleAttribute('data-up', isUp);
    const { style } = document.documentElement;
    if (isUp) {
      style.setProperty('--tray', `${height}px`);
      style.setProperty('--tray-clear', `${height + clearance}px`);
    } else {
      style.removeProperty('--tray');
      style.removeProperty('--tray-clear');
    }
  };
  const paint = (message = '') => {
    const slugs = read();
    for (const link of document.querySelectorAll<HTMLElement>('a[data-compare]')) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-pressed', String(slugs.includes(link.dataset.compare ?? '')));
    }
    const isClosed = get('sessionStorage', closedKey) === slugs.join();
    tray.hidden = slugs.length === 0 || isClosed || location.pathname === '/compare';
    count.textContent = message || (words.chosen[slugs.length] ?? '');
    open.href = `/compare?items=${slugs.join()}`;
    settle();
  };
  const choose = (slugs: readonly string[]) => {
    set('localStorage', key, slugs.join());
    set('sessionStorage', closedKey, '');
    paint();
    status.textContent = slugs.length > 0 ? (words.chosen[slugs.length] ?? '') : words.emptied;
  };
  const toggle = (slug: string) => {
    const slugs = read();
    if (slugs.includes(slug)) choose(slugs.filter((each) => each !== slug));
    else if (slugs.length < most) choose([...slugs, slug]);
    else {
      set('sessionStorage', closedKey, '');
      paint(words.full);
      status.textContent = words.full;
    }
  };

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>('a[data-compare]');
    const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link?.dataset.compare && !isForBrowser) {
      event.preventDefault();
      toggle(link.dataset.compare);
    }
    const removed = target.closest<HTMLElement>('a[data-compare-remove]')?.dataset.compareRemove;
    if (removed && !isForBrowser) choose(read().filter((slug) => slug !== removed));
    if (target.closest('[data-compare-empty]')) choose([]);
    if (target.closest('[data-compare-close]')) {
      set('sessionStorage', closedKey, read().join());
      paint();
    }
  });
  // A button answers the space bar, which a link leaves to the page.
  document.addEventListener('keydown', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-compare]');
    if (!link || event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) link.click();
  });
  addEventListener('storage', () => paint());
  addEventListener('pageshow', () => paint());
  addEventListener('resize', settle);
  new ResizeObserver(settle).observe(tray);
  paint();
}
