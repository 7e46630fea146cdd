import { Icon } from './icon';

export interface ChosenView {
  readonly title: string;
  readonly links: readonly {
    readonly href: string;
    readonly text: string;
    readonly hint: string;
  }[];
}

const CHIP = 'tap rounded-control border border-edge px-3 text-note no-underline hover:underline';

/**
 * What a page is filtered by; every part leads to the page without it, and search engines nowhere.
 * @param mark an attribute of each link, for the script that follows it.
 */
export function ChosenFilters({
  chosen: { title, links },
  mark,
}: {
  chosen: ChosenView;
  mark?: Readonly<Record<`data-${string}`, boolean>>;
}) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title} className="mt-3">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ href, text, hint }) => (
          <li key={href + text}>
            <a href={href} rel="nofollow" aria-label={hint} className={CHIP} {...mark}>
              {text}
              <Icon name="remove" className="size-4" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
