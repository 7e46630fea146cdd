import { z } from 'zod';

/** What is missing, null or of another form counts as not told: one oddity must not cost the rest. */
const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null);

const text = lenient(z.string());

const MoneySchema = z.object({ amount: z.unknown(), currency: z.string() });

/** Not lenient: a price that cannot be read must not pass for one that is not named. */
export const PriceSchema = z.object({
  money: MoneySchema.nullish(),
  savingBasis: lenient(z.object({ money: lenient(MoneySchema), savingBasisTypeLabel: text })),
  savings: lenient(z.object({ percentage: lenient(z.number().int().min(1).max(99)) })),
});

export const ListingSchema = z.object({
  availability: lenient(z.object({ type: text })),
  condition: lenient(z.object({ value: text })),
  dealDetails: lenient(z.object({ accessType: text, badge: text, startTime: text, endTime: text })),
  isBuyBoxWinner: lenient(z.boolean()),
  merchantInfo: lenient(z.object({ name: text })),
  price: z.unknown(),
  type: text,
  violatesMAP: lenient(z.boolean()),
});

/** One way to sell an item, as the API describes it. */
export type Listing = z.infer<typeof ListingSchema>;

export const ItemSchema = z.object({
  asin: z.string(),
  detailPageURL: text,
  offersV2: z.object({ listings: z.array(z.unknown()).nullish() }).nullish(),
});

const ItemsSchema = z.object({ items: z.array(z.unknown()).nullish() });

const PartialErrorSchema = z.object({ code: text, message: text });

/** The pages of the documentation disagree on the name of the result, so both are read. */
export const AnswerSchema = z.object({
  itemsResult: ItemsSchema.nullish(),
  itemResults: ItemsSchema.nullish(),
  errors: lenient(z.array(lenient(PartialErrorSchema))),
});

/** Every resource that an offer is made of. */
export const RESOURCES = [
  'price',
  'availability',
  'condition',
  'dealDetails',
  'isBuyBoxWinner',
  'merchantInfo',
  'type',
].map((part) => `offersV2.listings.${part}`);
