import { ScenePicture } from '@/components/ui/scene-picture';
import type { Messages } from '@/lib/i18n/messages';

/** A best-of list on the home page: its picture, its answer, and what won which award. */
export interface ListFeatureView {
  readonly path: string;
  readonly title: string;
  readonly picture: { readonly src: string; readonly alt: string };
  readonly picks: readonly { readonly award: string; readonly name: string }[];
}

export function ListFeature({
  list,
  eager = false,
  m,
}: {
  list: ListFeatureView;
  /** Whether it stands at the top of the page, where waiting would show. */
  eager?: boolean;
  m: Messages;
}) {
  return (
    <article className="group relative flex flex-col rounded-card border border-line motion-safe:transition-shadow motion-safe:duration-calm hover:shadow-raised">
      <div className="overflow-hidden rounded-t-card bg-plate">
        <ScenePicture picture={list.picture} eager={eager} decorative />
      </div>
      <div className="flex flex-1 flex-col p-5 sm:p-6">
        <p className="text-note text-quiet">{m.list.pickCount(list.picks.length)}</p>
        <h3 className="text-title-2">
          <a href={list.path} className="no-underline after:absolute after:inset-0 hover:underline">
            {list.title}
          </a>
        </h3>
        <dl className="mt-4">
          {list.picks.slice(0, 4).map(({ award, name }) => (
            <div
              key={name}
              className="grid gap-x-4 border-t border-line py-2 sm:max-md:grid-cols-[11rem_1fr] lg:grid-cols-[11rem_1fr]"
            >
              <dt className="text-quiet">{award}</dt>
              <dd className="font-semibold">{name}</dd>
            </div>
          ))}
        </dl>
      </div>
    </article>
  );
}
