import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { PriceReaders } from '@/lib/affiliate/policy';
import { getMerchants, getSite } from '@/lib/content/library';
import { contentVersion } from '@/lib/content/visible-documents';
import { AppError } from '@/lib/core/errors';
import { heldDeals } from '@/lib/deals/hold-deals.server';
import type { Language } from '@/lib/i18n/languages';
import { heldPrices } from '@/lib/offers/hold-prices.server';
import { NO_PRICES } from '@/lib/offers/price-book';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import type { Reads } from '../http/endpoint';
import { isRefused, readRequest } from '../http/read-request';
import { writeAnswer } from '../http/write-answer';
import { contentAt, homeMarketplace, marketplacesOf } from '../read/places';
import { API_PATH } from '../resources/links';
import type { Tool, ToolAnswer } from './tool';

/** Models are programs: they are told no price that its merchant keeps to pages. */
const READERS: PriceReaders = 'programs';

type Input = Readonly<Record<string, unknown>>;

const asText = (value: unknown) => (Array.isArray(value) ? value.join(',') : String(value));

/** What a model sent, as an address of the API would have it. */
function addressOf({ endpoint }: Tool, input: Input) {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const written = given.map(([name, value]) => [name, asText(value)] as const);
  const isInPath = ([name]: readonly [string, string]) => name in endpoint.params.shape;
  const params = new Map(written.filter(isInPath));
  const search = new URLSearchParams();
  for (const [name, text] of written) if (!params.has(name)) search.set(name, text);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => params.get(name) ?? '');
  return { params, search, pathname: API_PATH + path };
}

async function readPrices(reads: Reads, marketplace: MarketplaceCode, now: number) {
  if (reads === 'content') return { prices: NO_PRICES, isAway: false };
  const content = contentAt(marketplace, READERS);
  if (reads === 'prices') return heldPrices(content.prices, now);
  const { isAway } = await heldDeals(content.deals, now);
  return { prices: NO_PRICES, isAway };
}

/**
 * Answers a call of a tool as its endpoint of the API does, but as programs may be told prices.
 * @param input as the schema of the tool has read it.
 * @throws AppError `bad_request` or `not_found`, whose remedy tells a model how to mend its call.
 */
export async function callTool(
  tool: Tool,
  input: Input,
  language: Language,
): Promise<ToolAnswer<unknown>> {
  const { endpoint } = tool;
  const now = Date.now() + ON_THE_WAY;
  const { params, search, pathname } = addressOf(tool, input);
  const available = marketplacesOf(getMerchants(), getSite().currency);
  const read = readRequest(endpoint, { params, search, language }, available, now);
  if (isRefused(read)) {
    const [fault] = read.faults ?? [];
    throw new AppError(
      read.error.code,
      fault ? `${fault.name}: ${fault.detail}.` : read.error.message,
      {
        remedy: read.error.remedy,
      },
    );
  }
  const audience = { ...read.asked.audience, readers: READERS };
  const marketplace = audience.marketplace ?? homeMarketplace();
  const { prices, isAway } = await readPrices(endpoint.reads, marketplace, now);
  const answered = await endpoint.answer({ ...read.asked, audience, prices });
  const place = { pathname, search, version: contentVersion(), isAway };
  const { body } = writeAnswer(endpoint, read, answered, place);
  return JSON.parse(body.toString()) as ToolAnswer<unknown>;
}
