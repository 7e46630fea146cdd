import { AddProductForm } from '@/components/compare/add-product-form';
import { CompareBoard } from '@/components/compare/compare-board';
import { CompareNotices } from '@/components/compare/compare-notices';
import { CompareToggle } from '@/components/compare/compare-toggle';
import { ComparedWith } from '@/components/compare/compared-with';
import { CopyComparison } from '@/components/compare/copy-comparison';
import { VerdictReasons } from '@/components/compare/verdict-reasons';
import { compareAddress } from '@/lib/compare/address';
import { MOST_ITEMS } from '@/lib/compare/parse-items';
import { allComparisons, allProducts } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import { addable, boardEntries } from '../../compose/compare';
import type { SiteContext } from '../../compose/site-context';
import { Part, State } from './part';
import { samplesOrThrow } from './samples';

const NOTHING = { unknown: [], left: [], typed: null };

/** What the page that compares any products is made of, and what leads there. */
export function CompareParts({ context }: { context: SiteContext }) {
  const { m, site } = context;
  const words = { locale: site.locale, m };
  const { product } = samplesOrThrow(context);
  const products = allProducts().slice(0, MOST_ITEMS);
  const entries = boardEntries(products, context, NO_PRICES);
  const reasons = entries.slice(0, 2);
  const view = addable([product]);
  const typed = product.brand;
  return (
    <>
      <Part name="CompareToggle">
        <CompareToggle product={product} m={m} />
      </Part>
      <Part name="CompareBoard">
        <CompareBoard entries={entries} {...words} />
      </Part>
      <Part name="CopyComparison">
        <CopyComparison path={compareAddress(products.map(({ slug }) => slug))} m={m} />
      </Part>
      <Part name="CompareNotices">
        <State name="unknown, left out">
          <CompareNotices
            view={{ ...NOTHING, unknown: [product.model], left: [product.name] }}
            {...words}
          />
        </State>
        <State name="several">
          <CompareNotices
            view={{
              ...NOTHING,
              typed: {
                text: typed,
                choices: products.map(({ name, slug }) => ({ name, path: compareAddress([slug]) })),
              },
            }}
            {...words}
          />
        </State>
        <State name="none">
          <CompareNotices view={{ ...NOTHING, typed: { text: typed, choices: [] } }} {...words} />
        </State>
      </Part>
      {view ? (
        <Part name="AddProductForm">
          <AddProductForm view={{ ...view, choices: null }} m={m} />
        </Part>
      ) : null}
      <Part name="VerdictReasons">
        <VerdictReasons
          entries={reasons.map((entry, index) => ({
            ...entry,
            when: entry.product.bestFor,
            isWinner: index === 0,
          }))}
          isTie={false}
          hasScores
          {...words}
        />
      </Part>
      <Part name="ComparedWith">
        <ComparedWith comparisons={allComparisons()} />
      </Part>
    </>
  );
}
