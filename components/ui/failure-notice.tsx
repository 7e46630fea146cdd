import { failureMessages } from '@/lib/i18n/failure';

/** What went wrong in words, and the two ways on. */
export function FailureNotice({ language, retry }: { language: string; retry: () => void }) {
  const words = failureMessages(language);
  return (
    <>
      <h1 className="text-4xl">{words.title}</h1>
      <p className="mt-4 text-xl text-quiet">{words.lead}</p>
      <p className="mt-6 flex flex-wrap gap-4">
        <button
          type="button"
          onClick={retry}
          className="min-h-11 cursor-pointer rounded border border-ink px-4 font-semibold"
        >
          {words.retry}
        </button>
        <a href="/" className="inline-flex min-h-11 items-center">
          {words.home}
        </a>
      </p>
    </>
  );
}
