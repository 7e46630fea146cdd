import type { FeedFormat } from './recognise-format';

/** One row as an example of what is counted, for people. */
export interface Sample {
  /** Line in the unpacked file, from 1. */
  readonly line: number;
  readonly what: string;
}

export const SAMPLED = ['malformed', 'ambiguous', 'unmatched'] as const;
export type Sampled = (typeof SAMPLED)[number];

/** Why offers that the feed no longer has were left as they are. */
export type Spared =
  /** Nothing told that the feed had come to its own end. */
  | 'not_whole'
  /** So many rows could not be read that the product may be among them. */
  | 'unreadable';

/** What became of the rows of a feed; each is in one of the first six counts. */
export interface FeedCounts {
  /** Rows that became the offer of a product: as many as there are such products. */
  offers: number;
  /** Rows of a product that another row offers better, or the same once more. */
  duplicates: number;
  /** Rows of which it is not certain what they are, or which of several equal ones to offer. */
  ambiguous: number;
  /** Rows of products that are not ours. */
  unmatched: number;
  /** Rows of other merchants of the network. */
  foreign: number;
  /** Rows that could not be split or read. */
  malformed: number;
}

export interface FeedReport extends Readonly<FeedCounts> {
  readonly merchant: string;
  readonly feed: string;
  readonly format: FeedFormat;
  readonly rows: number;
  /** Read from the file or the network, compressed where it is. */
  readonly bytes: number;
  /** When the feed was made, as far as is known; epoch milliseconds. */
  readonly madeAt: number;
  /** Offers that the merchant's policy does not let us show: most are too old. */
  readonly unlicensed: number;
  /** Offers that were newer than what was kept; 0 for a check. */
  readonly saved: number;
  /** Products of which readers see something else now. */
  readonly changed: readonly string[];
  /** Products whose offer is gone, since the feed no longer has it. */
  readonly ended: readonly string[];
  readonly spared: Spared | null;
  /** Entries of the map of which the feed has no row. */
  readonly unusedMap: readonly string[];
  /** The first rows of each kind. */
  readonly samples: Readonly<Record<Sampled, readonly Sample[]>>;
}

const MOST_SAMPLES = 20;

/** Counts what becomes of rows, and keeps the first of each kind as examples. */
export class Tally {
  readonly counts: FeedCounts = {
    offers: 0,
    duplicates: 0,
    ambiguous: 0,
    unmatched: 0,
    foreign: 0,
    malformed: 0,
  };
  rows = 0;
  /** Rows that could not even be split into fields. */
  unsplit = 0;
  readonly samples: Record<Sampled, Sample[]> = { malformed: [], ambiguous: [], unmatched: [] };

  /** Counts a row, and keeps it as an example while there are few. `what` is asked only then. */
  note(kind: Sampled, line: number, what: () => string): void {
    this.counts[kind] += 1;
    this.sample(kind, line, what);
  }

  sample(kind: Sampled, line: number, what: () => string): void {
    const kept = this.samples[kind];
    // A copy: a piece of a feed's text would hold all of the text around it in memory.
    if (kept.length < MOST_SAMPLES)
      kept.push({ line, what: structuredClone(what().slice(0, 300)) });
  }
}
