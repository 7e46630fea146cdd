/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. A region that may
 * scroll takes the keyboard in the HTML; here it keeps its tab stop only while it can in fact be
 * scrolled, so that wide screens have no stop at which nothing happens.
 */
export function stopAtScrollers(): void {
  const settle = (region: HTMLElement) => {
    const hasMore =
      region.scrollWidth > region.clientWidth + 1 || region.scrollHeight > region.clientHeight + 1;
    // What does not clip has nothing to scroll, whatever sticks out of it.
    if (hasMore && getComputedStyle(region).overflowX !== 'visible') region.tabIndex = 0;
    else region.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) settle(target.closest('[data-scroller]') as HTMLElement);
  });
  for (const region of document.querySelectorAll('[data-scroller]')) {
    observer.observe(region);
    if (region.firstElementChild) observer.observe(region.firstElementChild);
  }
}
