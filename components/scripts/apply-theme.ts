/**
 * Runs in the browser as an inline script in the head, so it uses nothing from outside itself. Puts
 * the reader's remembered colours in force before anything is painted, and before any drawing loads:
 * those in the page choose by the device alone.
 */
export function applyTheme(): void {
  try {
    const choice = localStorage.getItem('topshelf-theme');
    if (choice !== 'light' && choice !== 'dark') return;
    document.documentElement.dataset.theme = choice;
    const media = choice === 'dark' ? 'screen' : 'not all';
    const observer = new MutationObserver(() => {
      for (const source of document.querySelectorAll<HTMLSourceElement>('[data-dark]')) {
        if (source.media !== media) source.media = media;
      }
    });
    observer.observe(document, { childList: true, subtree: true });
    addEventListener('load', () => observer.disconnect());
  } catch {
    // A browser that stores nothing follows the device.
  }
}
