import { CompareTable } from '@/components/compare/compare-table';
import { ConsideredList } from '@/components/list/considered-list';
import { ListFeature } from '@/components/list/list-feature';
import { PickCard } from '@/components/list/pick-card';
import { PicksSummary } from '@/components/list/picks-summary';
import { allProducts } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import { listFeature } from '../../compose/cards';
import type { SiteContext } from '../../compose/site-context';
import { comparedPicks, comparedProducts, picksOf } from '../../compose/views';
import { Part, State } from './part';
import { samplesOrThrow } from './samples';

/** What best-of lists are made of. */
export function ListParts({ context }: { context: SiteContext }) {
  const { m, site } = context;
  const words = { locale: site.locale, m };
  const { list, product } = samplesOrThrow(context);
  const picks = picksOf(list, context, NO_PRICES);
  const all = allProducts().map(({ slug }) => slug);
  return (
    <>
      <Part name="ListFeature">
        <div className="max-w-measure">
          <ListFeature list={listFeature(list)} m={m} />
        </div>
      </Part>
      <Part name="PicksSummary">
        <PicksSummary picks={picks} basePath={list.path} {...words} />
      </Part>
      <Part name="PickCard">
        {picks.slice(0, 1).map((pick) => (
          <PickCard key={pick.position} pick={pick} {...words} />
        ))}
      </Part>
      <Part name="CompareTable">
        <State name="picks">
          <CompareTable entries={comparedPicks(picks)} {...words} />
        </State>
        <State name="products">
          <CompareTable entries={comparedProducts(all, context, NO_PRICES)} {...words} />
        </State>
      </Part>
      <Part name="ConsideredList">
        <ConsideredList
          entries={[
            { name: product.name, path: product.path, why: product.verdict },
            { name: product.model, why: product.bestFor },
          ]}
          m={m}
        />
      </Part>
    </>
  );
}
