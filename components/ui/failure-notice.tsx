import type { FailureMessages } from '@/lib/i18n/failure';

/** The words in the language of content/site.yaml, as JSON: next.config.js puts them in its place. */
declare const FAILURE_WORDS: string;

/** What went wrong in words, and the two ways on. */
export function FailureNotice({ retry }: { retry: () => void }) {
  const words: FailureMessages = JSON.parse(FAILURE_WORDS);
  return (
    <>
      <h1 className="pt-8 text-title-1">{words.title}</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">{words.lead}</p>
      <p className="mt-6 flex flex-wrap gap-4">
        <button
          type="button"
          onClick={retry}
          className="tap cursor-pointer rounded-control border border-edge px-4 font-semibold"
        >
          {words.retry}
        </button>
        <a href="/" className="tap">
          {words.home}
        </a>
      </p>
    </>
  );
}
