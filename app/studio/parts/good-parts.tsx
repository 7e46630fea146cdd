import { BuyOwnButton } from '@/components/shop/buy-own-button';
import { DeliveryTable, ZoneCountries } from '@/components/shop/delivery-table';
import { FactTable } from '@/components/shop/fact-table';
import { PartyAddress } from '@/components/shop/party-address';
import { ReducedGoods } from '@/components/shop/reduced-goods';
import { ReductionLine } from '@/components/shop/reduction-line';
import { ReturnsText } from '@/components/shop/returns-text';
import { ReviewedNote } from '@/components/shop/reviewed-note';
import { SafetyText } from '@/components/shop/safety-text';
import type { OwnGood } from '@/lib/catalogue/catalogue';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import type { ShopContext } from '../../compose/shop-context';
import { deliverySummary, zoneViews } from '../../compose/shop-delivery';
import { goodFacts } from '../../compose/shop-good';
import { goodCard } from '../../compose/shop-goods';
import { returnsView } from '../../compose/shop-terms';
import { Part } from './part';

const SAVED = 20;

/** What the page of a good is made of, beside how it is ordered. */
export function GoodParts({ good, sample }: { good: OwnGood; sample: ShopContext }) {
  const { m, shop, site, currency } = sample;
  const words = m.shop.reduced;
  const reduction = {
    mark: words.mark(formatPercent(SAVED, site.locale)),
    label: words.lowest,
    was: formatMoney({ amount: 10_000, currency }, site.locale),
  };
  return (
    <>
      <Part name="ReductionLine">
        <p>
          <ReductionLine reduction={reduction} />
        </p>
      </Part>
      <Part name="ReducedGoods">
        <ReducedGoods goods={[{ ...goodCard(good, sample), reduction }]} m={m} />
      </Part>
      <Part name="FactTable">
        <FactTable facts={goodFacts(good, sample)} />
      </Part>
      <Part name="DeliveryTable, ZoneCountries">
        <DeliveryTable rows={deliverySummary(sample)} m={m} />
        <ZoneCountries zones={zoneViews(sample)} m={m} />
      </Part>
      <Part name="ReturnsText">
        <ReturnsText {...returnsView(sample)} m={m} />
      </Part>
      <Part name="SafetyText, PartyAddress">
        <SafetyText maker={shop.seller} warnings={[]} m={m} />
        <PartyAddress party={shop.seller} />
      </Part>
      <Part name="ReviewedNote">
        <ReviewedNote review={good} m={m} />
      </Part>
      <Part name="BuyOwnButton">
        <p className="flex flex-wrap gap-4">
          <BuyOwnButton icon="cart">{m.shop.form.add}</BuyOwnButton>
          <BuyOwnButton icon="pay" isBusy>
            {m.shop.cartPage.pay}
          </BuyOwnButton>
        </p>
      </Part>
    </>
  );
}
