'use client';

import { FailureNotice } from '@/components/ui/failure-notice';

/** Shown in the page's place when rendering it failed; the rest of the site stays usable. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="content" className="mx-auto max-w-page px-gutter py-12">
      <FailureNotice retry={reset} />
    </main>
  );
}
