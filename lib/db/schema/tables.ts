import type { ChangesTable } from './changes';
import type { ClickSaltsTable } from './click-salts';
import type { ClicksTable } from './clicks';
import type { IndexNowTable } from './index-now';
import type { JobsTable } from './jobs';
import type { OffersTable } from './offers';
import type { PriceHistoryTable } from './price-history';
import type { QuotasTable } from './quotas';
import type { RefreshesTable } from './refreshes';
import type {
  CartLinesTable,
  CartsTable,
  DisputesTable,
  DownloadsTable,
  MarksTable,
  OrderEventsTable,
  OrderLinesTable,
  OrdersTable,
  OutboxTable,
  RefundsTable,
  SecretsTable,
  StockTable,
  StripeEventsTable,
} from './shop';

/** Every table, as queries see it. */
export interface Tables {
  clicks: ClicksTable;
  click_salts: ClickSaltsTable;
  offers: OffersTable;
  price_history: PriceHistoryTable;
  changes: ChangesTable;
  jobs: JobsTable;
  quotas: QuotasTable;
  refreshes: RefreshesTable;
  secrets: SecretsTable;
  marks: MarksTable;
  stock: StockTable;
  carts: CartsTable;
  cart_lines: CartLinesTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  order_events: OrderEventsTable;
  refunds: RefundsTable;
  disputes: DisputesTable;
  stripe_events: StripeEventsTable;
  downloads: DownloadsTable;
  outbox: OutboxTable;
  index_now: IndexNowTable;
}

export type TableName = keyof Tables;

interface TableFacts {
  /** Columns of the primary key, by which a backup pages through the table. */
  readonly key: readonly string[];
  /** False for what must not outlive its deletion, or is of the moment: such a table is in no backup. */
  readonly backedUp: boolean;
}

/** In the order in which rows can be inserted: a table stands after those that it refers to. */
const FACTS: Readonly<Record<TableName, TableFacts>> = {
  clicks: { key: ['id'], backedUp: true },
  click_salts: { key: ['day'], backedUp: false },
  offers: { key: ['product', 'merchant', 'marketplace'], backedUp: false },
  price_history: {
    key: ['product', 'merchant', 'marketplace', 'observed_at'],
    backedUp: true,
  },
  changes: { key: ['id'], backedUp: false },
  jobs: { key: ['name'], backedUp: false },
  quotas: { key: ['account'], backedUp: false },
  refreshes: { key: ['product', 'merchant', 'marketplace'], backedUp: false },
  secrets: { key: ['name'], backedUp: true },
  marks: { key: ['name'], backedUp: true },
  stock: { key: ['sku'], backedUp: true },
  carts: { key: ['id'], backedUp: false },
  cart_lines: { key: ['cart', 'sku'], backedUp: false },
  orders: { key: ['id'], backedUp: true },
  order_lines: { key: ['order_id', 'sku'], backedUp: true },
  order_events: { key: ['order_id', 'number'], backedUp: true },
  refunds: { key: ['id'], backedUp: true },
  disputes: { key: ['id'], backedUp: true },
  stripe_events: { key: ['id'], backedUp: true },
  downloads: { key: ['id'], backedUp: true },
  outbox: { key: ['id'], backedUp: true },
  // What search engines know is begun anew after a restore.
  index_now: { key: ['path'], backedUp: false },
};

/** The names of all tables, each after those that it refers to. */
export const TABLE_NAMES = Object.keys(FACTS) as readonly TableName[];

/** The tables that a backup holds. */
export const BACKED_UP_TABLES = TABLE_NAMES.filter((name) => FACTS[name].backedUp);

/** The columns of a table's primary key. */
export function keyOf(table: TableName): readonly string[] {
  return FACTS[table].key;
}
