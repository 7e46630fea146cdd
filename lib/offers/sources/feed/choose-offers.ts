import { AVAILABILITY_RANK, CONDITION_RANK } from '../../rank-offers';
import { RIGHTS, type Right } from './match-rows';
import type { RowOffer } from './row-offer';

/** A row of a product, as it stands against the other rows of it. */
export interface Candidate {
  readonly line: number;
  readonly right: Right;
  readonly offer: RowOffer;
}

function costOf({ amount, deliveryAmount }: RowOffer): number {
  return amount === null ? Number.POSITIVE_INFINITY : amount + (deliveryAmount ?? 0);
}

const order = <T extends string | number>(a: T, b: T) => (a < b ? -1 : Number(a > b));

/**
 * Which of two rows of a product to offer, below zero for the first: the one that was matched by the
 * stronger right, in stock, new, cheapest with delivery. Zero where nothing tells them apart.
 */
function compareRows(a: Candidate, b: Candidate): number {
  return (
    order(RIGHTS.indexOf(a.right), RIGHTS.indexOf(b.right)) ||
    order(AVAILABILITY_RANK[a.offer.availability], AVAILABILITY_RANK[b.offer.availability]) ||
    order(CONDITION_RANK[a.offer.condition], CONDITION_RANK[b.offer.condition]) ||
    order(a.offer.currency, b.offer.currency) ||
    order(costOf(a.offer), costOf(b.offer)) ||
    order(Number(a.offer.deliveryAmount === null), Number(b.offer.deliveryAmount === null)) ||
    order(a.offer.deliveryAmount ?? 0, b.offer.deliveryAmount ?? 0)
  );
}

interface Choice {
  best: Candidate;
  /** Rows with the same right and the same offer, on another page. */
  rivals: number[];
  /** Rows that were less good, or the same once more. */
  others: number;
}

/** Chooses one row a product, whatever the order in which they come. */
export class OfferChoice {
  readonly #choices = new Map<string, Choice>();

  add(product: string, candidate: Candidate): void {
    const choice = this.#choices.get(product);
    if (!choice) {
      this.#choices.set(product, { best: candidate, rivals: [], others: 0 });
      return;
    }
    const order = compareRows(candidate, choice.best);
    if (order > 0) choice.others += 1;
    else if (order < 0) {
      choice.others += 1 + choice.rivals.length;
      choice.rivals = [];
      choice.best = candidate;
    } else this.#addRival(choice, candidate);
  }

  /** The chosen row of each product, with the lines of its rivals and the count of the others. */
  chosen(): ReadonlyMap<string, Readonly<Choice>> {
    return this.#choices;
  }

  /** Of equals, the page that comes first by its address is offered. */
  #addRival(choice: Choice, candidate: Candidate): void {
    const { best } = choice;
    if (candidate.offer.url === best.offer.url) {
      choice.others += 1;
      if (isLater(candidate, best)) choice.best = candidate;
      return;
    }
    const isFirst = candidate.offer.url < best.offer.url;
    choice.rivals.push(isFirst ? best.line : candidate.line);
    if (isFirst) choice.best = candidate;
  }
}

/** Of two rows that say the same, the one that was updated last; the first line where they agree. */
function isLater(a: Candidate, b: Candidate): boolean {
  return (a.offer.updatedAt ?? 0) > (b.offer.updatedAt ?? 0);
}
