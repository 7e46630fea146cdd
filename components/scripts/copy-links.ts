/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. The link beside a
 * heading copies the section's address, without what was asked of the page; one with an address of
 * its own copies that. It says `copied`; where that is refused, it leads there.
 */
export function copyLinks(copied: string): void {
  const patience = 2000;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy-link]');
    const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const status = link?.nextElementSibling;
    if (!link || !status || isForBrowser || !navigator.clipboard) return;
    event.preventDefault();
    const page = location.origin + location.pathname;
    const address = new URL(link.getAttribute('href') ?? '', page).href;
    navigator.clipboard.writeText(address).then(
      () => {
        status.textContent = copied;
        setTimeout(() => {
          status.textContent = '';
        }, patience);
      },
      () => {
        location.href = link.href;
      },
    );
  });
}
