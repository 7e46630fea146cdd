import type { Messages } from '@/lib/i18n/messages';

export interface MenuItem {
  readonly name: string;
  readonly path: string;
}

/** The site's name and main menu, the same on every page. */
export function SiteHeader({
  name,
  menu,
  m,
}: {
  name: string;
  menu: readonly MenuItem[];
  m: Messages;
}) {
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-4 py-2 sm:px-6">
        <a
          href="/"
          className="inline-flex min-h-11 items-center font-display text-2xl font-semibold no-underline"
        >
          {name}
        </a>
        <nav aria-label={m.layout.mainMenu}>
          <ul className="-mx-2 flex flex-wrap">
            {menu.map((item) => (
              <li key={item.path}>
                <a
                  href={item.path}
                  className="inline-flex min-h-11 items-center px-2 no-underline hover:underline"
                >
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
