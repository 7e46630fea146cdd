import { failureMessages } from '@/lib/i18n/failure';

/** What went wrong in words, and the two ways on. */
export function FailureNotice({ language, retry }: { language: string; retry: () => void }) {
  const words = failureMessages(language);
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
