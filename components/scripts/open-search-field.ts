/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Loads what makes
 * search fields suggest, once a reader turns to one.
 */
export function openSearchField(source: string): void {
  const load = (event: { readonly target: unknown }) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !target.closest('[data-search-field]')) return;
    document.removeEventListener('focusin', load);
    const script = document.createElement('script');
    script.src = source;
    document.head.append(script);
  };
  document.addEventListener('focusin', load);
  load({ target: document.activeElement });
}
