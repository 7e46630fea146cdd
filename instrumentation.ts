/**
 * Next calls this once as a server starts, with or without the server entry in front. The condition
 * must enclose the import: Next compiles this file for its edge runtime too, where nothing else ends
 * the search for modules that need Node.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NEXT_PHASE === 'phase-production-build') return;
    const { startHousekeeping } = await import('@/lib/jobs/start-housekeeping.server');
    startHousekeeping();
  }
}
