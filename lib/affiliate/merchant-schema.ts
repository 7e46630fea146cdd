import { z } from 'zod';
import { FeedsSchema } from './feed-schema';
import { MARKETPLACE_CODES, type MarketplaceCode } from './marketplaces';
import { MerchantHostSchema } from './merchant-host-schema';
import { EBAY_SITE_HOSTS, ebaySiteOf } from './networks/ebay-sites';
import { PLACEMENTS } from './placements';
import { AmazonPolicySchema, PartnerPolicySchema } from './policy-schema';

const TAG = /^[A-Za-z0-9][A-Za-z0-9_-]*-\d\d$/;

/** Only the endings that a source confirms are enforced; elsewhere any two digits will do. */
const TAG_ENDINGS: Partial<Record<MarketplaceCode, string>> = { US: '-20', GB: '-21' };

const tag = z.string().trim().max(64).regex(TAG, {
  message:
    'is not an Associates tag: letters, digits and hyphens, ending in two digits ("name-20")',
});

const MarketplaceAccountSchema = z.strictObject({
  tag: tag.describe('Store id or tracking id of this country’s own Associates account'),
  trackingIds: z
    .partialRecord(z.enum(PLACEMENTS), tag)
    .optional()
    .describe(
      'Tracking ids that replace the tag at a placement; the earnings report tells them apart',
    ),
});

type MarketplaceAccounts = Partial<
  Record<MarketplaceCode, z.infer<typeof MarketplaceAccountSchema>>
>;

function wrongEndings(accounts: MarketplaceAccounts): { path: string[]; ending: string }[] {
  return MARKETPLACE_CODES.flatMap((code) => {
    const account = accounts[code];
    const ending = TAG_ENDINGS[code];
    if (!account || !ending) return [];
    const tags: [string[], string][] = [
      [[code, 'tag'], account.tag],
      ...Object.entries(account.trackingIds ?? {}).map(([placement, id]): [string[], string] => [
        [code, 'trackingIds', placement],
        id,
      ]),
    ];
    return tags.filter(([, id]) => !id.endsWith(ending)).map(([path]) => ({ path, ending }));
  });
}

const accounts = z
  .partialRecord(z.enum(MARKETPLACE_CODES), MarketplaceAccountSchema)
  .superRefine((value, context) => {
    for (const { path, ending } of wrongEndings(value)) {
      const message = `belongs to another country: tags of ${path[0]} end in ${ending}`;
      context.addIssue({ code: 'custom', path, message });
    }
  });

/** Account ids are text, but YAML reads unquoted digits as a number. */
const id = (form: RegExp, message: string) =>
  z.preprocess(
    (value) => (Number.isSafeInteger(value) ? String(value) : value),
    z.string().trim().regex(form, { message }),
  );

const digits = id(/^\d{1,20}$/, 'is not an id: digits only');
const code = id(/^[A-Za-z0-9*_-]{1,80}$/, 'is not an id: letters, digits, hyphens');

const name = z.string().trim().min(1).max(60).describe('Name on the buttons, such as Best Buy');

const common = {
  name,
  hosts: z
    .array(MerchantHostSchema)
    .min(1)
    .describe('The merchant’s own hostnames; its product pages lie there or on a subdomain'),
  policy: PartnerPolicySchema.prefault({}),
  feeds: FeedsSchema,
};

const partner = {
  ...common,
  subIds: z
    .boolean()
    .default(true)
    .describe('Send the place of each link to the network as its sub-id, never a person’s'),
};

const AmazonSchema = z
  .strictObject({
    programme: z.literal('amazon').describe('Amazon Associates'),
    name,
    home: z
      .enum(MARKETPLACE_CODES)
      .describe('Marketplace that pages link to before any script runs'),
    marketplaces: accounts.describe('The Associates accounts, by country'),
    policy: AmazonPolicySchema.prefault({}),
  })
  .refine((merchant) => merchant.marketplaces[merchant.home] !== undefined, {
    path: ['home'],
    message: 'has no tag: add the home country under "marketplaces"',
  });

const AwinSchema = z.strictObject({
  programme: z.literal('awin').describe('Awin'),
  ...partner,
  publisherId: digits.describe('Your publisher id, `awinaffid`'),
  advertiserId: digits.describe('The merchant’s advertiser id, `awinmid`'),
});

const CjSchema = z.strictObject({
  programme: z.literal('cj').describe('CJ Affiliate'),
  ...partner,
  publisherId: digits.describe('Your website id (PID)'),
});

const ImpactSchema = z.strictObject({
  programme: z.literal('impact').describe('impact.com'),
  ...partner,
  trackingHost: z
    .string()
    .trim()
    .regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, { message: 'is not a hostname in lower case' })
    .describe('Host of the tracking link, such as goto.walmart.com'),
  partnerId: digits.describe('Your partner id, first number of the tracking link'),
  adId: digits.describe('Ad id, second number of the tracking link'),
  campaignId: digits.describe('Campaign id, third number of the tracking link'),
});

const RakutenSchema = z.strictObject({
  programme: z.literal('rakuten').describe('Rakuten Advertising'),
  ...partner,
  publisherId: code.describe('Your publisher id, `id`, of eleven characters'),
  merchantId: digits.describe('The merchant’s id, `mid`'),
});

const EbaySchema = z
  .strictObject({
    programme: z.literal('ebay').describe('eBay Partner Network'),
    ...partner,
    campaignId: digits.describe('Your campaign id, `campid`, of ten digits'),
  })
  .superRefine((merchant, context) => {
    for (const [index, value] of merchant.hosts.entries()) {
      if (ebaySiteOf(value)) continue;
      const message = `is not a site of the eBay programme: one of ${EBAY_SITE_HOSTS.join(', ')}`;
      context.addIssue({ code: 'custom', path: ['hosts', index], message });
    }
  });

const SkimlinksSchema = z.strictObject({
  programme: z.literal('skimlinks').describe('Skimlinks'),
  ...partner,
  publisherId: digits.describe('Your publisher id, before the X of the site id'),
  domainId: digits.describe('Your domain id, after the X of the site id'),
});

const SovrnSchema = z.strictObject({
  programme: z.literal('sovrn').describe('Sovrn Commerce'),
  ...partner,
  apiKey: code.describe('The public site key, `key`; not the secret key'),
});

const DirectSchema = z.strictObject({
  programme: z.literal('direct').describe('A merchant without a network: plain links'),
  ...common,
  sponsored: z.boolean().describe('Whether this merchant pays for the links in any way'),
});

export const MerchantSchema = z
  .discriminatedUnion('programme', [
    AmazonSchema,
    AwinSchema,
    CjSchema,
    ImpactSchema,
    RakutenSchema,
    EbaySchema,
    SkimlinksSchema,
    SovrnSchema,
    DirectSchema,
  ])
  .describe('A merchant and the account that links to it: content/merchants');

/** A merchant file, with the slug that its file name gives it. */
export type Merchant = z.infer<typeof MerchantSchema> & { readonly slug: string };

/** The merchants of one programme. */
export type MerchantOf<Programme extends Merchant['programme']> = Extract<
  Merchant,
  { programme: Programme }
>;

export type AmazonMerchant = MerchantOf<'amazon'>;

/** The merchants whose links and prices do not come from Amazon. */
export type ShopMerchant = Exclude<Merchant, AmazonMerchant>;
