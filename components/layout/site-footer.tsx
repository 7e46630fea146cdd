import type { Messages } from '@/lib/i18n/messages';
import { MarketplaceChoice, type MarketplaceOption } from './marketplace-choice';
import type { MenuItem } from './site-header';

/** What the site is and who pays it, the pages about the site, feeds, and the reader's marketplace. */
export function SiteFooter({
  about,
  disclosure,
  menu,
  marketplaces,
  m,
}: {
  about: string;
  /** The sentence that a programme wants on every page of the site. */
  disclosure: string | undefined;
  menu: readonly MenuItem[];
  marketplaces: readonly MarketplaceOption[];
  m: Messages;
}) {
  return (
    <footer className="mt-20 border-t border-line bg-panel">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 md:grid-cols-[2fr_1fr]">
        <div>
          <p className="max-w-measure">{about}</p>
          {disclosure ? <p className="mt-3 max-w-measure">{disclosure}</p> : null}
          <MarketplaceChoice options={marketplaces} m={m} />
        </div>
        <nav aria-label={m.layout.footerMenu}>
          <ul>
            {menu.map((item) => (
              <li key={item.path}>
                <a href={item.path} className="inline-flex min-h-11 items-center">
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
