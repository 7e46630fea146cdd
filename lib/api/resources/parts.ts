import { formatMoney, type Money } from '@/lib/core/money';
import { picturePath, pictureRasters } from '@/lib/core/picture-urls';
import type { ApiContext } from './context';
import { absolute } from './links';

export function moneyPart(money: Money, { locale }: Pick<ApiContext, 'locale'>) {
  return { amount: money.amount, currency: money.currency, display: formatMoney(money, locale) };
}

export function picturePart(
  { src, alt }: { readonly src: string; readonly alt: string },
  context: Pick<ApiContext, 'site'>,
) {
  return {
    src: absolute(context, picturePath(src)),
    alt,
    renditions: pictureRasters(src).map(({ path, ...raster }) => ({
      src: absolute(context, path),
      ...raster,
    })),
  };
}

/** An instant in epoch milliseconds as the API writes it. */
export const instantPart = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString();

/** The days of an article. */
export function datedPart(article: {
  readonly published: string;
  readonly updated?: string;
  readonly changes: readonly { readonly on: string; readonly what: string }[];
}) {
  const { published, updated, changes } = article;
  return {
    published,
    updated: updated ?? null,
    changes: changes.map(({ on, what }) => ({ on, what })),
  };
}
