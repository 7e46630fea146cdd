import type { Messages } from '@/lib/i18n/messages';

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The trail from the home page to this one; the structured data repeats it word for word. */
export function Breadcrumbs({ trail, m }: { trail: readonly Crumb[]; m: Messages }) {
  return (
    <nav aria-label={m.layout.breadcrumb} className="pt-4">
      <ol className="flex flex-wrap items-center gap-x-2 text-note text-quiet">
        {trail.map((crumb, index) => {
          const isLast = index === trail.length - 1;
          return (
            <li key={crumb.path} className="flex items-center gap-2">
              <a
                href={crumb.path}
                aria-current={isLast ? 'page' : undefined}
                className="tap no-underline hover:underline"
              >
                {crumb.name}
              </a>
              {isLast ? null : <span aria-hidden="true">/</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
