import './globals.css';
import './print.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { CompareTray } from '@/components/compare/compare-tray';
import { PreviewBanner } from '@/components/layout/preview-banner';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { applyTheme } from '@/components/scripts/apply-theme';
import { InlineScript } from '@/components/scripts/inline-script';
import { sendClicks } from '@/components/scripts/send-click';
import { isPreviewing } from '@/lib/platform/preview';
import { OPEN_SEARCH_PATH, OPEN_SEARCH_TYPE } from '@/lib/syndication/open-search';
import { marketplaceOptions } from './compose/marketplace-config';
import { aboutMenu, categoryMenu, dealsItem, feedMenu, menuGroups } from './compose/menus';
import { shopItems, shopShortcuts } from './compose/shop-menu';
import { siteContext } from './compose/site-context';

// A font that comes late would move the text that is being read, so it waits for the next page.
const text = localFont({
  src: './fonts/inter.woff2',
  variable: '--font-text',
  display: 'optional',
  weight: '400 600',
});
const display = localFont({
  src: './fonts/newsreader.woff2',
  variable: '--font-display',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
  weight: '400 600',
});

const ICONS = {
  icon: [{ url: '/pictures/logo.svg', type: 'image/svg+xml' }],
  apple: [{ url: '/pictures/logo-1x1.png' }],
};

export function generateMetadata(): Metadata {
  const { site } = siteContext();
  return { metadataBase: new URL(site.url), applicationName: site.name, icons: ICONS };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#121315' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const { site, m, amazon } = siteContext();
  const isPreview = isPreviewing();
  return (
    <html
      lang={site.language}
      className={`${text.variable} ${display.variable}`}
      suppressHydrationWarning
    >
      <head>
        <InlineScript run={applyTheme} />
        <link rel="search" type={OPEN_SEARCH_TYPE} href={OPEN_SEARCH_PATH} title={site.name} />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:inline-flex focus:min-h-11 focus:items-center focus:rounded-control focus:bg-ink focus:px-4 focus:text-paper"
        >
          {m.layout.skipToContent}
        </a>
        {isPreview ? <PreviewBanner m={m} /> : null}
        <SiteHeader
          name={site.name}
          groups={menuGroups(m)}
          shortcuts={shopShortcuts(categoryMenu(), m)}
          deals={dealsItem(m)}
          m={m}
        />
        {children}
        <SiteFooter
          name={site.name}
          about={site.description}
          disclosure={amazon ? site.disclosure.amazon : undefined}
          categories={categoryMenu()}
          menu={[...aboutMenu(), ...shopItems(m)]}
          feeds={feedMenu(m)}
          marketplaces={amazon ? marketplaceOptions(amazon, site.locale) : []}
          m={m}
        />
        <CompareTray locale={site.locale} m={m} />
        {isPreview ? null : <InlineScript run={sendClicks} />}
        <script src="/page.js" defer />
        {amazon ? <script src="/marketplace.js" defer /> : null}
      </body>
    </html>
  );
}
