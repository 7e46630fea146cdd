const KEY = 'topshelf-searches';
const MOST = 5;

/** What was searched for last in this browser, the newest first; nowhere else is it kept. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const texts = Array.isArray(kept) ? kept : [];
    return texts.filter((text) => typeof text === 'string' && text !== '').slice(0, MOST);
  } catch {
    // A browser that stores nothing has no recent searches.
    return [];
  }
}

/** Remembers a search as the newest. */
export function keepRecent(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = readRecent().filter((one) => one.toLowerCase() !== text.toLowerCase());
  try {
    localStorage.setItem(KEY, JSON.stringify([text, ...others].slice(0, MOST)));
  } catch {
    // The search works without being remembered.
  }
}

export function clearRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
