import { SearchForm } from '@/components/search/search-form';
import { Icon } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import type { Messages } from '@/lib/i18n/messages';
import { ThemeToggle } from './theme-toggle';

export interface MenuItem {
  readonly name: string;
  readonly path: string;
}

/** One heading of the menu and what stands below it. */
export interface MenuGroup extends MenuItem {
  readonly items: readonly MenuItem[];
}

/** The site's mark, beside its name. */
const LOGO = { src: 'logo.svg', alt: '' };

/** Links that stand in the header itself, where there is room; the menu holds them all. */
const SHORTCUTS = 4;

interface Menu {
  readonly groups: readonly MenuGroup[];
  /** Where the deals are; null on a site that can have none. */
  readonly deals: MenuItem | null;
  readonly m: Messages;
}

function MenuPanel({ groups, deals, m }: Menu) {
  return (
    <nav
      id="menu"
      popover="auto"
      aria-label={m.layout.mainMenu}
      className="absolute inset-x-0 top-16 m-0 max-h-[calc(100dvh-4rem)] overflow-y-auto w-full max-w-none border-y border-line bg-paper text-ink shadow-floating open:block"
    >
      {deals ? (
        <p className="mx-auto max-w-page px-gutter pt-4">
          <a href={deals.path} className="tap font-display text-title-3 font-semibold">
            <Icon name="deal" />
            {deals.name}
          </a>
        </p>
      ) : null}
      <ul className="mx-auto grid max-w-page gap-x-8 gap-y-6 px-gutter py-6 sm:grid-cols-2 lg:grid-cols-4">
        {groups.map((group) => (
          <li key={group.path}>
            <a href={group.path} className="tap font-display text-title-3 font-semibold">
              {group.name}
            </a>
            <ul className="mt-1">
              {group.items.map((item) => (
                <li key={item.path}>
                  <a href={item.path} className="tap">
                    {item.name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * The site's name, its categories, its deals, search and the reader's theme; the same on every page.
 * The menu is a popover, which the browser opens and closes by itself, without a script.
 */
export function SiteHeader({
  name,
  groups,
  shortcuts,
  deals,
  m,
}: Menu & {
  name: string;
  /** The categories; as many of them stand in the header as there is room for beside the deals. */
  shortcuts: readonly MenuItem[];
}) {
  const last = deals ? [deals] : [];
  const links = [...shortcuts.slice(0, SHORTCUTS - last.length), ...last];
  return (
    <header data-site-header className="border-b border-line">
      <div className="mx-auto flex min-h-16 max-w-page flex-wrap items-center gap-x-1 px-gutter sm:gap-x-3">
        <a
          href="/"
          className="tap mr-auto font-display text-title-3 font-semibold tracking-tight no-underline lg:mr-4"
        >
          <Picture
            picture={LOGO}
            width={32}
            height={32}
            sizes="32px"
            eager
            decorative
            className="size-8"
          />
          {name}
        </a>
        <nav aria-label={m.layout.shortcuts} className="mr-auto hidden lg:block">
          <ul className="flex">
            {links.map((item) => (
              <li key={item.path}>
                <a href={item.path} className="tap px-3 no-underline hover:underline">
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="hidden w-60 md:block lg:w-80">
          <SearchForm id="header-search" compact m={m} />
        </div>
        {/* A form and not a link: crawlers do not follow it to a page that is not for them. */}
        <form action="/search" className="md:hidden">
          <button
            type="submit"
            aria-label={m.layout.search}
            className="tap cursor-pointer justify-center"
          >
            <Icon name="search" />
          </button>
        </form>
        <ThemeToggle m={m} />
        <button
          type="button"
          popoverTarget="menu"
          className="tap cursor-pointer justify-center rounded-control border border-edge px-2.5 sm:px-3"
        >
          <Icon name="menu" />
          {/* Where the row has no room for it, the word is for readers who hear the page. */}
          <span className="max-[22.4rem]:sr-only">{m.layout.menu}</span>
        </button>
      </div>
      <MenuPanel groups={groups} deals={deals} m={m} />
    </header>
  );
}
