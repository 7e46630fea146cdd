import type { ComponentProps, ReactNode } from 'react';
import { CompareTable } from '@/components/compare/compare-table';
import { BodyHeading, BodyPicture, BodyTable } from '@/components/content/body-elements';
import { DealEmbed } from '@/components/deal/deal-embed';
import { PicksSummary } from '@/components/list/picks-summary';
import { BuyTextLink } from '@/components/offer/buy-text-link';
import { ProductSummary } from '@/components/product/product-summary';
import { ProsCons } from '@/components/product/pros-cons';
import { SpecTable } from '@/components/product/spec-table';
import { getListOrThrow, getProductOrThrow } from '@/lib/content/library';
import { comparedSlugs, type MdxComponentName } from '@/lib/content/mdx-components';
import type { PriceBook } from '@/lib/offers/price-book';
import { readPictureSize } from '@/lib/pictures/read-size.server';
import { dealWords } from './deal-cards';
import { embeddedDeal } from './deal-places';
import { ownOffers } from './shop-goods';
import type { SiteContext } from './site-context';
import { comparedProducts, linksFor, picksOf, relativePath } from './views';

/** The components that editors may use in MDX, and some elements of Markdown, bound to the site. */
export function mdxComponents(
  context: SiteContext,
  prices: PriceBook,
  rank: 'own' | 'nested' = 'own',
) {
  const { m, site } = context;
  const { locale } = site;
  // A body that stands under a heading of its page has its own headings one rank lower.
  const shift = rank === 'nested' ? 1 : 0;
  const heading = (level: 2 | 3 | 4) => (props: { id?: string; children?: ReactNode }) => (
    <BodyHeading level={level} m={m} {...props} />
  );
  return {
    h2: heading(shift ? 3 : 2),
    h3: heading(shift ? 4 : 3),
    h4: heading(4),
    img: ({ src, alt }: { src: string; alt: string }) => (
      <BodyPicture src={src} alt={alt} size={readPictureSize(src)} />
    ),
    table: (props: ComponentProps<'table'>) => <BodyTable label={m.article.table} {...props} />,
    TopPicks: ({ list: slug }: { list: string }) => {
      const list = getListOrThrow(slug);
      return (
        <div className="my-8">
          <PicksSummary
            picks={picksOf(list, context, prices)}
            basePath={list.path}
            locale={locale}
            m={m}
          />
          <p className="mt-4">
            <a href={list.path} className="tap">
              {m.list.wholeList(list.title)}
            </a>
          </p>
        </div>
      );
    },
    Pick: ({ product: slug }: { product: string }) => {
      const product = getProductOrThrow(slug);
      const links = linksFor(product, 'inline', context);
      return (
        <ProductSummary
          product={product}
          successorPath={relativePath(product.successor?.product)}
          links={links}
          own={ownOffers(slug, context)}
          offers={prices.of(slug)}
          locale={locale}
          m={m}
        />
      );
    },
    ProsCons: ({ product: slug }: { product: string }) => {
      const { pros, cons } = getProductOrThrow(slug);
      return <ProsCons pros={pros} cons={cons} m={m} />;
    },
    Specs: ({ product: slug }: { product: string }) => {
      const { specs, name } = getProductOrThrow(slug);
      return (
        <SpecTable specs={specs} caption={m.product.specificationsOf(name)} locale={locale} m={m} />
      );
    },
    Compare: ({ products }: { products: string }) => (
      <CompareTable
        entries={comparedProducts(comparedSlugs(products), context, prices)}
        locale={locale}
        m={m}
      />
    ),
    Deal: ({ product: slug }: { product: string }) => (
      <DealEmbed
        deal={embeddedDeal(slug, prices)}
        words={dealWords(m)}
        none={m.deals.noneFor(getProductOrThrow(slug).name)}
        all={{ href: '/deals', text: m.deals.all }}
      />
    ),
    BuyLink: ({
      product: slug,
      merchant,
      children,
    }: {
      product: string;
      merchant?: string;
      children?: ReactNode;
    }) => {
      const links = linksFor(getProductOrThrow(slug), 'inline', context);
      const link = merchant ? links.find((one) => one.merchantSlug === merchant) : links[0];
      return link ? (
        <BuyTextLink link={link} m={m}>
          {children}
        </BuyTextLink>
      ) : (
        children
      );
    },
  } satisfies Record<MdxComponentName | 'h2' | 'h3' | 'h4' | 'img' | 'table', unknown>;
}
