import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/** That a good of ours is reviewed here too, and what that means for the review. */
export function ReviewedNote({
  review,
  m,
}: {
  review: { readonly name: string; readonly path: string };
  m: Messages;
}) {
  const words = m.shop.reviewed;
  return (
    <aside
      aria-label={words.title}
      className="flex gap-3 rounded-control bg-panel px-4 py-3 text-note"
    >
      <Icon name="info" className="mt-0.5 size-5" />
      <p>
        <strong>{words.title}.</strong> {words.lead}{' '}
        <a href={review.path}>{words.link(review.name)}</a>
      </p>
    </aside>
  );
}
