/**
 * Runs in the browser as an inline script in the head, so it uses nothing from outside itself. Puts
 * the reader's remembered colours in force before anything is painted.
 */
export function applyTheme(): void {
  try {
    const choice = localStorage.getItem('topshelf-theme');
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
  } catch {
    // A browser that stores nothing follows the device.
  }
}
