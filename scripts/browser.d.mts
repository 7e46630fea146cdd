/** Path of the browser that the tests drive: CHROMIUM_PATH, else the first found in PATH. */
export function findBrowser(): string | undefined;
/** Path of the browser as readers have it, for what is measured. */
export function findWholeBrowser(): string | undefined;
/** Makes sure that there is a browser, installing one where the system lets us. */
export function ensureBrowser(): Promise<void>;
