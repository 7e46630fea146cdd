/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Makes a button of
 * every link that chooses a product to be compared, keeps the choice in this browser alone, in step
 * between its tabs, and shows it in the tray, which has the words. `most` can be chosen at once.
 */
export function chooseCompared(most: number): void {
  const tray = document.querySelector<HTMLElement>('[data-compare-tray]');
  if (!tray) return;
  // As components/compare/compare-tray.tsx has them.
  const status = tray.nextElementSibling as HTMLElement;
  const [count, open] = tray.querySelectorAll('p, a') as unknown as [
    HTMLElement,
    HTMLAnchorElement,
  ];
  const { chosen = '', full } = tray.dataset;
  // Where the browser keeps nothing, the choice lasts as long as the page.
  let kept: Record<string, string | undefined> = {};
  try {
    kept = localStorage;
  } catch {}
  const read = () =>
    [...new Set((kept.compare ?? '').split(','))]
      .filter((slug) => /^[a-z\d-]+$/.test(slug))
      .slice(0, most);

  const settle = () => {
    const height = tray.offsetHeight;
    const isUp = height <= innerHeight / 4;
    tray.toggleAttribute('data-up', isUp);
    document.documentElement.style.setProperty('--tray', `${isUp ? height : 0}px`);
  };
  const paint = (message?: string) => {
    const slugs = read();
    for (const link of document.querySelectorAll<HTMLElement>('[data-compare]')) {
      link.role = 'button';
      link.ariaPressed = `${slugs.includes(link.dataset.compare ?? '')}`;
    }
    tray.hidden =
      !slugs[0] || kept.compareClosed === `${slugs}` || location.pathname === '/compare';
    count.textContent = message ?? `${chosen.split('|')[slugs.length]}`;
    open.href = `/compare?items=${slugs}`;
    settle();
  };
  const say = (message?: string) => {
    kept.compareClosed = '';
    paint(message);
    status.textContent = count.textContent;
  };
  const choose = (slugs: readonly string[]) => {
    kept.compare = `${slugs}`;
    say();
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const part = (event.target as Element).closest<HTMLElement>(
      '[data-compare],[data-compare-take],[data-compare-close]',
    );
    if (!part) return;
    // A part that takes away names a product, or nothing to mean all.
    const { compare, compareTake: taken } = part.dataset;
    const slugs = read();
    if (compare) {
      event.preventDefault();
      if (slugs.includes(compare)) choose(slugs.filter((slug) => slug !== compare));
      else if (slugs[most - 1]) say(full);
      else choose([...slugs, compare]);
    } else if (taken !== undefined) {
      choose(slugs.filter((slug) => taken && slug !== taken));
    } else {
      kept.compareClosed = `${slugs}`;
      paint();
    }
  });
  // A button answers the space bar, which a link leaves to the page.
  document.addEventListener('keydown', (event) => {
    const link = event.target as HTMLElement;
    if (event.key !== ' ' || !link.dataset.compare) return;
    event.preventDefault();
    link.click();
  });
  // The last tells the document, and so the window on the way down, of links that came later.
  for (const event of ['storage', 'pageshow', 'resize', 'topshelf-links']) {
    addEventListener(event, () => paint(), true);
  }
  new ResizeObserver(settle).observe(tray);
  paint();
}
