/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Raises the buy
 * bar to the window's bottom while what it watches is above the window, on narrow screens, and
 * unless it would take more than a quarter of the window.
 */
export function raiseBuyBar(): void {
  const bar = document.querySelector<HTMLElement>('[data-buy-bar]');
  const id = bar?.dataset.buyBar ?? '';
  // A heading is watched with the section that it names.
  const watched =
    document.querySelector(`[aria-labelledby="${id}"]`) ?? document.getElementById(id);
  if (!bar || !watched) return;
  const { style } = document.documentElement;
  const clearance = 16;
  let isPassed = false;

  const update = () => {
    const height = bar.offsetHeight;
    const isUp = isPassed && innerWidth < 768 && height <= innerHeight / 4;
    bar.toggleAttribute('data-up', isUp);
    if (isUp) style.setProperty('--stuck-bottom', `${height + clearance}px`);
    else style.removeProperty('--stuck-bottom');
  };
  // What is below the window counts as in view, so a jump past it all is noticed as well.
  new IntersectionObserver(
    (entries) => {
      isPassed = !entries.at(-1)?.isIntersecting;
      update();
    },
    { rootMargin: '0px 0px 999999px' },
  ).observe(watched);
  new ResizeObserver(update).observe(bar);
  addEventListener('resize', update);
}
