/** Path of the browser that the tests drive: CHROMIUM_PATH, else the first found in PATH. */
export function findBrowser(): string | undefined;
