/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Shows the switch
 * between light and dark, and remembers a choice for as long as it differs from the device's.
 */
export function switchTheme(): void {
  const key = 'topshelf-theme';
  const root = document.documentElement;
  const button = document.querySelector<HTMLElement>('[data-theme-toggle]');
  if (!button) return;
  const device = matchMedia('(prefers-color-scheme: dark)');
  const deviceTheme = () => (device.matches ? 'dark' : 'light');
  let choice = root.dataset.theme;
  // Goes before the page's own colours, which depend on the device, and so overrules them.
  const tint = document.createElement('meta');
  tint.name = 'theme-color';

  const show = (next: string | null | undefined) => {
    choice = next === 'light' || next === 'dark' ? next : undefined;
    const shown = choice ?? deviceTheme();
    const { useDark = '', useLight = '' } = button.dataset;
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
    button.dataset.shown = shown;
    button.setAttribute('aria-label', shown === 'dark' ? useLight : useDark);
    const media = choice && (choice === 'dark' ? 'screen' : 'not all');
    for (const source of document.querySelectorAll<HTMLSourceElement>('[data-dark]')) {
      source.media = media ?? 'screen and (prefers-color-scheme: dark)';
    }
    if (!choice) {
      tint.remove();
      return;
    }
    tint.content = getComputedStyle(root).backgroundColor;
    document.head.prepend(tint);
  };

  button.addEventListener('click', () => {
    const next = button.dataset.shown === 'dark' ? 'light' : 'dark';
    const isDevices = next === deviceTheme();
    show(isDevices ? null : next);
    try {
      if (isDevices) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // A browser that stores nothing keeps the choice for this page.
    }
  });
  device.addEventListener('change', () => show(choice));
  // Pictures that came by a script follow the device until they are told.
  document.addEventListener('topshelf-links', () => show(choice));
  addEventListener('storage', (event) => {
    // Without a key, all that was stored has been cleared.
    if (event.key === key || !event.key) show(event.newValue);
  });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    try {
      show(localStorage.getItem(key));
    } catch {
      // The page comes back as it was left.
    }
  });
  show(choice);
}
