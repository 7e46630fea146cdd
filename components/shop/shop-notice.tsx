import { Icon } from '@/components/ui/icon';
import type { NoticeView } from './shop-view';

/** What whoever looks at the shop must know first: that it is closed, or that it is a demonstration. */
export function ShopNotice({ notice }: { notice: NoticeView }) {
  return (
    <aside
      aria-label={notice.title}
      className="mt-4 flex max-w-measure gap-3 rounded-control bg-panel px-4 py-3 text-note"
    >
      <Icon name="notice" className="mt-0.5 size-5" />
      <p>
        <strong>{notice.title}.</strong> {notice.lead}
      </p>
    </aside>
  );
}
