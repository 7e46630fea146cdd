/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Marks among the
 * jump links the section that the reader is in, and keeps its link in view within their list.
 */
export function markPlace(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-jump-links] a')];
  const list = links[0]?.closest('ol');
  if (!list) return;
  const headings = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  let current: HTMLElement | undefined;
  let isQueued = false;

  const mark = () => {
    isQueued = false;
    const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const line = isAtEnd && scrollY ? innerHeight : innerHeight / 4;
    const next = links.findLast((_link, index) => {
      const heading = headings[index];
      if (!heading) return false;
      // To ask where a heading is would have the browser lay out the section, however far it is.
      const section = heading.closest('.later')?.getBoundingClientRect();
      if (section && section.top >= line) return false;
      return heading.getBoundingClientRect().top < line;
    });
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    current = next;
    list.scrollTo({
      left: next ? next.offsetLeft - (list.clientWidth - next.offsetWidth) / 2 : 0,
      top: next ? next.offsetTop - (list.clientHeight - next.offsetHeight) / 2 : 0,
    });
  };
  const queue = () => {
    if (!isQueued) requestAnimationFrame(mark);
    isQueued = true;
  };
  // A browser lets the focus go to a link of which a sliver is in view, and leaves it there.
  list.addEventListener('focusin', ({ target }) =>
    (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
  addEventListener('scroll', queue, { passive: true });
  addEventListener('resize', queue);
  queue();
}
