import './globals.css';
import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { InlineScript } from '@/components/scripts/inline-script';
import { sendClicks } from '@/components/scripts/send-click';
import { allCategories, allLists, getPageOrThrow } from '@/lib/content/library';
import { marketplaceOptions } from './compose/marketplace-config';
import { siteContext } from './compose/site-context';

const text = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '100 900',
});
const display = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  variable: '--font-display',
  weight: '200 800',
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
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#131416' },
  ],
};

const ABOUT_PAGES = ['about', 'how-we-test', 'disclosure', 'privacy'];

export default function RootLayout({ children }: { children: ReactNode }) {
  const { site, m, amazon } = siteContext();
  const menu = [
    ...allLists().map(({ title, path }) => ({ name: title, path })),
    ...allCategories().map(({ name, path }) => ({ name, path })),
    { name: m.layout.guides, path: '/#guides' },
  ];
  const about = ABOUT_PAGES.map((slug) => {
    const { title, path } = getPageOrThrow(slug);
    return { name: title, path };
  });
  const feeds = [
    { name: m.layout.rssFeed, path: '/feed.xml' },
    { name: m.layout.jsonFeed, path: '/feed.json' },
  ];
  return (
    <html lang={site.language} className={`${text.variable} ${display.variable}`}>
      <body>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:bg-paper focus:p-3"
        >
          {m.layout.skipToContent}
        </a>
        <SiteHeader name={site.name} menu={menu} m={m} />
        {children}
        <SiteFooter
          about={site.description}
          disclosure={amazon ? site.disclosure.amazon : undefined}
          menu={[...about, ...feeds]}
          marketplaces={amazon ? marketplaceOptions(amazon, site.locale) : []}
          m={m}
        />
        <InlineScript run={sendClicks} />
        {amazon ? <script src="/marketplace.js" defer /> : null}
      </body>
    </html>
  );
}
