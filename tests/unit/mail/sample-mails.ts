import type { Money } from '@/lib/core/money';
import type { Language } from '@/lib/i18n/languages';
import type {
  BackorderMail,
  MailLine,
  OrderMail,
  PaymentFailedMail,
  ReceiptMail,
  RefundMail,
  ShippedMail,
} from '@/lib/mail/order-mail';

/** What a sample says of its own; all else is the same in each. */
export interface Words {
  readonly siteName: string;
  readonly sellerName: string;
  readonly addressLine: string;
  readonly goodName: string;
  readonly buyerLine: string;
  readonly carrier: string;
  readonly tracking: string;
}

export const PLAIN: Words = {
  siteName: 'Sample Shop',
  sellerName: 'Sample Audio',
  addressLine: '1 Sample Street',
  goodName: 'Ear pads, black',
  buyerLine: 'Sample Buyer',
  carrier: 'Sample Post',
  tracking: 'XY123456789',
};

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

function about(language: Language, words: Words) {
  return {
    language,
    locale: LOCALES[language],
    site: { name: words.siteName, url: 'https://shop.example' },
    seller: {
      name: words.sellerName,
      address: [words.addressLine, 'Sample Town'],
      email: 'shop@shop.example',
    },
    order: { number: '7K2Q-M3XA-9PLD', url: 'https://shop.example/orders/o1?token=t&from=mail' },
  };
}

const pads = (words: Words): MailLine => ({
  name: words.goodName,
  kind: 'physical',
  quantity: 2,
  unit: eur(1990),
});
const GUIDE: MailLine = {
  name: 'Buyer’s guide (PDF)',
  kind: 'digital',
  quantity: 1,
  unit: eur(900),
};

export function receipt(
  language: Language,
  more: Partial<ReceiptMail> = {},
  words = PLAIN,
): ReceiptMail {
  return {
    ...about(language, words),
    kind: 'receipt',
    paidAt: Date.UTC(2026, 10, 24, 12),
    lines: [pads(words), GUIDE],
    totals: {
      subtotal: eur(4880),
      discount: eur(488),
      shipping: eur(490),
      tax: eur(779),
      isTaxIncluded: true,
      total: eur(4882),
    },
    deliverTo: [words.buyerLine, '2 Sample Way', 'Other Town', 'Ireland'],
    downloads: [
      {
        name: 'Buyer’s guide (PDF)',
        url: 'https://shop.example/downloads/d1?signature=s',
        most: 5,
        endsAt: Date.UTC(2026, 11, 24, 12),
      },
    ],
    withdrawal: { url: 'https://shop.example/withdrawal', days: 30, fees: 'customer' },
    waivedAt: Date.UTC(2026, 10, 24, 11, 58),
    ...more,
  };
}

export const shipped = (language: Language, words = PLAIN): ShippedMail => ({
  ...about(language, words),
  kind: 'shipped',
  lines: [pads(words)],
  carrier: words.carrier,
  tracking: words.tracking,
  trackingUrl: 'https://post.example/track?id=XY123456789',
});

export const refund = (language: Language, remaining: number, words = PLAIN): RefundMail => ({
  ...about(language, words),
  kind: 'refund',
  amount: eur(1990),
  refunded: eur(4882 - remaining),
  remaining: eur(remaining),
});

const backorder = (language: Language, words = PLAIN): BackorderMail => ({
  ...about(language, words),
  kind: 'backorder',
  lines: [pads(words)],
});

const paymentFailed = (language: Language, words = PLAIN): PaymentFailedMail => ({
  ...about(language, words),
  kind: 'payment_failed',
  lines: [pads(words), GUIDE],
  shopUrl: 'https://shop.example/shop',
});

/** One mail of each kind. */
export function everyMail(language: Language, words = PLAIN): OrderMail[] {
  return [
    receipt(language, {}, words),
    shipped(language, words),
    refund(language, 2892, words),
    backorder(language, words),
    paymentFailed(language, words),
  ];
}
