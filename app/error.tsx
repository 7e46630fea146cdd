'use client';

import { FailureNotice } from '@/components/ui/failure-notice';

/** The language of content/site.yaml, which next.config.js puts in its place. */
declare const SITE_LANGUAGE: string;

/** Shown in the page's place when rendering it failed; the rest of the site stays usable. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="content" className="mx-auto max-w-page px-gutter py-12">
      <FailureNotice language={SITE_LANGUAGE} retry={reset} />
    </main>
  );
}
