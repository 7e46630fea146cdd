import type { Messages } from '@/lib/i18n/messages';
import { MarketplaceChoice, type MarketplaceOption } from './marketplace-choice';
import type { MenuItem } from './site-header';

function FooterMenu({ title, items }: { title: string; items: readonly MenuItem[] }) {
  return (
    <nav aria-label={title}>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item.path}>
            <a href={item.path} className="tap">
              {item.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the site is and who pays it, the pages about the site, feeds, and the reader's marketplace. */
export function SiteFooter({
  name,
  about,
  disclosure,
  categories,
  menu,
  feeds,
  marketplaces,
  m,
}: {
  name: string;
  about: string;
  /** The sentence that a programme wants on every page of the site. */
  disclosure: string | undefined;
  categories: readonly MenuItem[];
  menu: readonly MenuItem[];
  feeds: readonly MenuItem[];
  marketplaces: readonly MarketplaceOption[];
  m: Messages;
}) {
  return (
    <footer
      data-site-footer
      className="later mt-section border-t-2 border-ink bg-panel"
      suppressHydrationWarning
    >
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-8 px-gutter py-12 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div>
          <p className="font-display text-title-3 font-semibold">{name}</p>
          <p className="mt-2 max-w-measure">{about}</p>
          {disclosure ? <p className="mt-3 max-w-measure">{disclosure}</p> : null}
          <MarketplaceChoice options={marketplaces} m={m} />
        </div>
        <FooterMenu title={m.layout.categories} items={categories} />
        <FooterMenu title={m.layout.footerMenu} items={menu} />
        <FooterMenu title={m.layout.follow} items={feeds} />
      </div>
    </footer>
  );
}
