import type { BrowseLink } from './browse-view';

/** The choices of filters that have a page of their own. */
export function LandingLinks({ title, links }: { title: string; links: readonly BrowseLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title} className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-1">
      <span aria-hidden="true" className="text-note text-quiet">
        {title}
      </span>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="tap font-semibold">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
