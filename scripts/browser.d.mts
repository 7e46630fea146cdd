/** Path of the browser that the tests drive: CHROMIUM_PATH, else the first found in PATH. */
export function findBrowser(): string | undefined;
/** Path of the browser as readers have it, for what is measured. */
export function findWholeBrowser(): string | undefined;
