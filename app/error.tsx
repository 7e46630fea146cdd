'use client';

import { useEffect, useState } from 'react';
import { FailureNotice } from '@/components/ui/failure-notice';

/** Shown in the page's place when rendering it failed; the rest of the site stays usable. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const [language, setLanguage] = useState('en');
  useEffect(() => setLanguage(document.documentElement.lang), []);
  return (
    <main id="content" className="mx-auto max-w-page px-gutter py-12">
      <FailureNotice language={language} retry={reset} />
    </main>
  );
}
