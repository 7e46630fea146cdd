import type { Messages } from '@/lib/i18n/messages';
import { GoodCard } from './good-card';
import type { GoodCardView } from './shop-view';

/** What is reduced in our own shop, said to be ours, above the deals of merchants. */
export function ReducedGoods({ goods, m }: { goods: readonly GoodCardView[]; m: Messages }) {
  return (
    <section aria-labelledby="reduced" data-ours className="mt-10">
      <h2 id="reduced" className="shelf text-title-2">
        {m.shop.reduced.title}
      </h2>
      <p className="mt-3 max-w-measure text-quiet">{m.shop.reduced.lead}</p>
      <div className="mt-6 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
        {goods.map((good) => (
          <GoodCard key={good.path} good={good} />
        ))}
      </div>
    </section>
  );
}
