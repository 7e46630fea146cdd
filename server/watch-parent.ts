/** How often the parent is looked for, in milliseconds. */
const INTERVAL = 100;

/**
 * Calls `onGone` once the process that started this one has ended. npm starts programs through a
 * shell, and a signal to npm ends that shell without telling its children.
 */
export function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, INTERVAL).unref();
}
