/**
 * Next calls this once as a server starts, with or without the server entry in front. The condition
 * must enclose the import: Next compiles this file for its edge runtime too, where nothing else ends
 * the search for modules that need Node.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NEXT_PHASE === 'phase-production-build') return;
    const { startHousekeeping } = await import('@/lib/jobs/start-housekeeping.server');
    const { followChanges } = await import('@/lib/changes/poll-changes.server');
    const { builtEdition, currentEdition } = await import('@/lib/content/visible-documents');
    const { tellPreviewsBy } = await import('@/lib/platform/preview');
    const { currentPreview } = await import('./app/compose/current-preview');
    tellPreviewsBy(currentPreview);
    startHousekeeping();
    followChanges({
      builtEdition: builtEdition(),
      edition: currentEdition,
      async priced() {
        const { getDb } = await import('@/lib/db/client');
        const { readPricedProducts } = await import('@/lib/offers/pages/store');
        return readPricedProducts(await getDb(), Date.now());
      },
    });
  }
}
