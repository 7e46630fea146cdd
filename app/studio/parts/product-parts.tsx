import { BuyBar } from '@/components/offer/buy-bar';
import { BuyButtons } from '@/components/offer/buy-button';
import { BuyTextLink } from '@/components/offer/buy-text-link';
import { PriceSlot } from '@/components/offer/price-slot';
import { EvidenceNote } from '@/components/product/evidence-note';
import { ProductFacts } from '@/components/product/product-facts';
import { ProductHero } from '@/components/product/product-hero';
import { ProductSummary } from '@/components/product/product-summary';
import { ProsCons } from '@/components/product/pros-cons';
import { ScoreBreakdown } from '@/components/product/score-breakdown';
import { ScoreFigure } from '@/components/product/score-figure';
import { SpecTable } from '@/components/product/spec-table';
import { StandingNote } from '@/components/product/standing-note';
import { VerdictBox } from '@/components/product/verdict-box';
import { AwardBadge } from '@/components/ui/award-badge';
import { formatScore } from '@/lib/core/numbers';
import type { BuyLink } from '@/lib/offers/buy-links';
import { NO_OFFERS } from '@/lib/offers/show-offers';
import type { SiteContext } from '../../compose/site-context';
import { scoreParts } from '../../compose/views';
import { Part, State } from './part';
import { inOtherStates, sampleOffers, samplesOrThrow, specStates } from './samples';

/** A link as it is where no page of the shop is verified. */
const asSearch = (link: BuyLink): BuyLink => ({ ...link, kind: 'search' });

/** Everything that is said of one product. */
export function ProductParts({ context }: { context: SiteContext }) {
  const { m, site } = context;
  const words = { locale: site.locale, m };
  const { product, list, links } = samplesOrThrow(context);
  const states = inOtherStates(product);
  const [link] = links;
  const award = list.picks[0]?.award ?? list.title;
  return (
    <>
      <Part name="AwardBadge">
        <AwardBadge>{award}</AwardBadge>
      </Part>
      <Part name="ScoreFigure">
        {(['small', 'medium', 'large'] as const).map((size) => (
          <ScoreFigure key={size} rated={product} size={size} {...words} />
        ))}
        <ScoreFigure rated={states.handsOn} {...words} />
      </Part>
      <Part name="BuyButtons">
        <State name="kind: product">
          <BuyButtons links={links} m={m} />
        </State>
        <State name="kind: search">
          <BuyButtons links={links.map(asSearch)} m={m} />
        </State>
      </Part>
      {link ? (
        <Part name="BuyTextLink">
          <p>
            {product.bestFor}: <BuyTextLink link={link} m={m} />
          </p>
        </Part>
      ) : null}
      <Part name="PriceSlot">
        {Object.entries(sampleOffers(product, context)).map(([name, offers]) => (
          <State key={name} name={name}>
            <PriceSlot product={product} offers={offers} {...words} />
          </State>
        ))}
      </Part>
      <Part name="StandingNote">
        <State name="replaced">
          <StandingNote product={states.replaced} m={m} />
        </State>
        <State name="replaced, successorPath">
          <StandingNote product={states.replaced} successorPath={product.path} m={m} />
        </State>
        <State name="discontinued">
          <StandingNote product={states.discontinued} m={m} />
        </State>
      </Part>
      <Part name="ProductHero, VerdictBox">
        <ProductHero
          picture={product.picture}
          awards={[{ name: award, list: list.title, path: list.path }]}
        >
          <VerdictBox
            product={states.replaced}
            offers={NO_OFFERS}
            buy={<BuyButtons links={links} m={m} />}
            {...words}
          />
        </ProductHero>
      </Part>
      <Part name="ProductSummary">
        <ProductSummary
          product={states.unpriced}
          offers={NO_OFFERS}
          links={links}
          own={[]}
          {...words}
        />
      </Part>
      <Part name="ProsCons">
        <ProsCons pros={product.pros} cons={product.cons} m={m} />
        <State name="cons={[]}">
          <ProsCons pros={product.pros} cons={[]} m={m} />
        </State>
      </Part>
      <Part name="ScoreBreakdown, EvidenceNote">
        <ScoreBreakdown parts={scoreParts(product)} score={product.score} {...words} />
        <EvidenceNote specs={product.specs} {...words} />
      </Part>
      <Part name="ProductFacts">
        <ProductFacts product={states.replaced} {...words} />
      </Part>
      <Part name="SpecTable">
        {Object.entries(specStates(product)).map(([name, specs]) => (
          <State key={name} name={name}>
            <SpecTable
              specs={specs}
              caption={m.product.specificationsOf(`${product.name}, ${name}`)}
              {...words}
            />
          </State>
        ))}
      </Part>
      <Part name="BuyBar">
        <BuyBar
          name={product.name}
          scoreText={m.product.outOfTen(formatScore(product.score, site.locale))}
          watch="verdict"
        >
          <BuyButtons links={links} m={m} />
        </BuyBar>
      </Part>
    </>
  );
}
