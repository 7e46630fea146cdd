/**
 * Runs in the browser, so it uses nothing from outside itself. Takes every price off the open page
 * when its licence ends, also where the tab slept meanwhile; its place keeps its size.
 */
export function endPrices(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    clearTimeout(timer);
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const price of document.querySelectorAll<HTMLElement>('[data-until]')) {
      const until = Number(price.dataset.until);
      if (until > now) {
        next = Math.min(next, until);
        continue;
      }
      price.style.minBlockSize = `${price.getBoundingClientRect().height}px`;
      price.textContent = price.dataset.gone ?? '';
      delete price.dataset.until;
    }
    // Beyond what a timer can count, the next look at the page is soon enough.
    if (next < now + 2 ** 31) timer = setTimeout(check, next - now);
  };
  check();
  addEventListener('pageshow', check);
  // More of the page came by a script.
  document.addEventListener('topshelf-links', check);
  document.addEventListener('visibilitychange', check);
}
