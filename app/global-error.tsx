'use client';

import './globals.css';
import { FailureNotice } from '@/components/ui/failure-notice';

/** The language of content/site.yaml, which next.config.js puts in its place. */
declare const SITE_LANGUAGE: string;

/** The last resort: the layout itself failed, so this page brings its own document. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang={SITE_LANGUAGE}>
      <body>
        <main className="mx-auto max-w-page px-gutter py-12">
          <FailureNotice retry={reset} />
        </main>
      </body>
    </html>
  );
}
