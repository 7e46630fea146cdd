import type { Messages } from '@/lib/i18n/messages';

interface BrowseLink {
  readonly name: string;
  readonly path: string;
}

/** The ways through the site that need no words: beside results, for readers who meant something else. */
export function BrowseLinks({ links, m }: { links: readonly BrowseLink[]; m: Messages }) {
  return (
    <nav aria-labelledby="browse">
      <h2 id="browse" className="shelf text-title-3">
        {m.search.browse}
      </h2>
      <ul className="mt-2">
        {links.map((link) => (
          <li key={link.path}>
            <a href={link.path} className="tap">
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
