import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/** Says at the head of every page that it is a preview, and leads out of it. */
export function PreviewBanner({ m }: { m: Messages }) {
  return (
    <aside
      aria-label={m.preview.title}
      className="border-line border-b bg-panel px-gutter py-2 print:hidden"
    >
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-1">
        <p className="flex max-w-measure gap-3">
          <Icon name="notice" className="mt-0.5 size-5 text-bad" />
          <span>
            <strong>{m.preview.title}</strong> {m.preview.lead}
          </span>
        </p>
        <form action="/api/preview/exit" method="post">
          <button type="submit" className="tap cursor-pointer text-accent underline">
            {m.preview.leave}
          </button>
        </form>
      </div>
    </aside>
  );
}
