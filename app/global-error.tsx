'use client';

import './globals.css';
import { FailureNotice } from '@/components/ui/failure-notice';

/** The last resort: the layout itself failed, so this page brings its own document. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-page px-gutter py-12">
          <FailureNotice language="en" retry={reset} />
        </main>
      </body>
    </html>
  );
}
