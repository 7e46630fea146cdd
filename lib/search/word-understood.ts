import { wordNumber } from '@/lib/content/attributes/word-value';
import type { Site } from '@/lib/content/types';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import type { Understood } from './outcome';
import type { Constraint, Reading } from './understand/constraint';

interface Words {
  readonly site: Pick<Site, 'locale' | 'currency'>;
  readonly m: Messages;
}

type Figures = Pick<Constraint, 'comparison'> & {
  readonly from: number | null;
  readonly to: number | null;
};

/** A stretch of figures as it is read. Whoever asked for one figure is told that one. */
function wordSpan(
  { from, to, comparison }: Figures,
  word: (figure: number) => string,
  m: Messages,
) {
  if (from === null) return m.suggest.most(word(to ?? 0));
  if (to === null) return m.suggest.least(word(from));
  if (comparison === 'between') return m.suggest.between(word(from), word(to));
  const middle = (from + to) / 2;
  return comparison === 'about' ? m.suggest.about(word(middle)) : word(middle);
}

function wordReading(reading: Reading, { comparison, isExcluded }: Constraint, { site, m }: Words) {
  const { kind, name } = reading;
  if (kind === 'flag') return reading.flag ? name : `${name}: ${m.product.no}`;
  if (kind === 'figure') {
    const { span, unit } = reading;
    const word = (figure: number) => wordNumber(figure, unit, site.locale);
    return `${name}: ${wordSpan({ ...span, comparison }, word, m)}`;
  }
  return isExcluded ? m.suggest.without(name) : name;
}

function wordConstraint(constraint: Constraint, words: Words): string {
  const { price, comparison, readings } = constraint;
  if (!price) {
    const [first] = readings;
    return first ? wordReading(first, constraint, words) : '';
  }
  const { currency, locale } = words.site;
  const word = (amount: number) => formatMoney({ amount, currency }, locale);
  return `${words.m.suggest.price}: ${wordSpan({ ...price, comparison }, word, words.m)}`;
}

/** What was understood of a query, as shoppers read it: "Wireless", "Price at release: up to $200". */
export function wordUnderstood({ constraints, order }: Understood, words: Words): string[] {
  const { m } = words;
  const orders = { score: [], price: [m.suggest.cheapest], newest: [m.suggest.newest] };
  const worded = constraints.map((constraint) => wordConstraint(constraint, words));
  return [...new Set([...worded.filter(Boolean), ...orders[order]])];
}
