import { describe, expect, test } from 'vitest';
import { parseHtml } from '@/tests/support/html-document';
import { markupFaults } from '@/tests/support/html-rules';
import type { RenderedPage } from '@/tests/support/rendered-page';
import { type Create, line, openShop, order, type Shop } from './stand-in';

const FILLED = {
  email: 'a@example.com',
  name: 'Sample Shopper',
  line1: '1 Sample Street',
  city: 'Sampletown',
  postal_code: '12345',
  country: 'DE',
};

const SHIPPED: Partial<Create> = {
  allow_promotion_codes: true,
  automatic_tax: { enabled: true },
  consent_collection: { terms_of_service: 'required' },
  custom_text: { terms_of_service_acceptance: { message: 'I agree to <b>the terms</b>.' } },
  phone_number_collection: { enabled: true },
  shipping_address_collection: { allowed_countries: ['AT', 'DE'] },
  shipping_options: [490, 990].map((amount) => ({
    shipping_rate_data: {
      display_name: `Post & more ${amount}`,
      fixed_amount: { amount, currency: 'eur' },
      tax_behavior: 'inclusive' as const,
    },
  })),
};

/** Opens a session and its page, as a browser without JavaScript would. */
async function openPage({ stripe }: Shop, more: Partial<Create> = {}) {
  const { id, url } = await stripe.checkout.sessions.create(order(more));
  const address = url ?? '';
  const read = async (response: Response) => {
    const html = await response.text();
    const { status, headers } = response;
    const location = headers.get('Location');
    return { status, headers, location, html, document: await parseHtml(html) };
  };
  return {
    id,
    get: async () => read(await fetch(address)),
    submit: async (act: string, fields: Record<string, string> = FILLED) => {
      const body = new URLSearchParams({ ...fields, act });
      return read(await fetch(address, { method: 'POST', body, redirect: 'manual' }));
    },
  };
}

describe('the payment page', () => {
  test('says that no money moves, needs no script and loads nothing from elsewhere', async () => {
    const shop = await openShop();
    const page = await openPage(shop);
    const { status, html, headers, document } = await page.get();
    expect(status).toBe(200);
    expect(html).toContain('<strong>Stand-in for Stripe:</strong> no money moves.');
    expect(html).not.toMatch(/<script|<iframe|<img|@import|style="/);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const sheets = document.all('link').map((one) => one.getAttributeValue('href'));
    expect(sheets).toEqual(['/c/pay.css']);
    const style = await fetch(`${shop.api.url}/c/pay.css`);
    expect(style.headers.get('Content-Type')).toContain('text/css');
    expect(await style.text()).not.toContain('url(');
  });

  test.each<[string, Partial<Create>, string]>([
    ['plain', {}, 'card'],
    ['with all that it can ask', SHIPPED, 'card'],
  ])('is valid HTML, also where something is wrong: %s', async (_, more, act) => {
    const page = await openPage(await openShop(), more);
    for (const { html, document } of [await page.get(), await page.submit(act, {})]) {
      expect(await markupFaults({ html, document } as unknown as RenderedPage)).toEqual([]);
      for (const input of document.all('input, select')) {
        const id = input.getAttributeValue('id');
        expect(document.all(`label[for="${id}"]`)).toHaveLength(1);
      }
    }
  });

  test('takes the money and sends the shopper on, with the id of the session', async () => {
    const shop = await openShop();
    const page = await openPage(shop);
    const { status, location } = await page.submit('card');
    expect(status).toBe(303);
    expect(location).toBe(`https://shop.example/done?session_id=${page.id}`);
    expect(shop.api.sessions()).toMatchObject([
      { payment_status: 'paid', customer_details: { email: 'a@example.com' } },
    ]);
    const after = await page.get();
    expect(after.html).toContain('completed already');
    expect((await page.submit('card')).status).toBe(200);
    expect(shop.api.charges()).toHaveLength(1);
  });

  test('lets a bank pay later, and a card be declined', async () => {
    const shop = await openShop();
    const later = await openPage(shop);
    expect((await later.submit('bank')).status).toBe(303);
    const declined = await openPage(shop);
    const answer = await declined.submit('declined');
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('The card was declined. Nothing was paid.');
    expect(answer.html).toContain('value="a@example.com"');
    expect(shop.api.sessions()).toMatchObject([
      { status: 'complete', payment_status: 'unpaid' },
      { status: 'open', payment_status: 'unpaid' },
    ]);
  });

  test('asks again for what is missing, at its field, and forgets nothing', async () => {
    const shop = await openShop();
    const page = await openPage(shop, SHIPPED);
    const answer = await page.submit('card', { name: '"><b>', country: 'FR' });
    expect(answer.status).toBe(422);
    const links = answer.document.all('.summary a').map((one) => one.getAttributeValue('href'));
    expect(links).toEqual([
      '#email',
      '#phone',
      '#line1',
      '#postal_code',
      '#city',
      '#country',
      '#shippingRate',
      '#acceptsTerms',
    ]);
    for (const link of links) expect(answer.document.all(link ?? '')).toHaveLength(1);
    expect(answer.html).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(answer.html).not.toContain('<b>');
    expect(shop.api.sessions()).toMatchObject([{ status: 'open' }]);
  });

  test('offers the countries that are allowed alone', async () => {
    const page = await openPage(await openShop(), SHIPPED);
    const { document } = await page.get();
    const countries = document.all('option').map((one) => one.getAttributeValue('value'));
    expect(countries).toEqual(['AT', 'DE']);
  });

  test('works the total out again with a code, a shipping option and a country', async () => {
    const shop = await openShop();
    const { id: coupon } = await shop.stripe.coupons.create({ percent_off: 50 });
    await shop.stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon },
      code: 'HALF',
    });
    const page = await openPage(shop, { ...SHIPPED, line_items: [line(2000)] });
    expect((await page.get()).html).toContain('Pay €24.90 now');
    const [, second] = shop.api.sessions()[0]?.shipping_options ?? [];
    const fields = { ...FILLED, phone: '1', acceptsTerms: 'yes' };
    const chosen = { ...fields, shippingRate: String(second?.shipping_rate) };
    const wrong = await page.submit('apply', { ...chosen, promotionCode: 'DOUBLE' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('There is no such code.');
    const right = await page.submit('apply', { ...chosen, promotionCode: 'half' });
    expect(right.html).toContain('Pay €19.90 now');
    expect(right.html).toContain('€3.18');
    expect(shop.api.sessions()).toMatchObject([{ status: 'open', amount_total: 1990 }]);
    await page.submit('card', { ...chosen, promotionCode: 'half' });
    expect(shop.api.charges()).toMatchObject([{ amount: 1990 }]);
  });

  test('leads back to the shop, also once it expired', async () => {
    const { stripe, ...shop } = await openShop();
    const page = await openPage({ stripe, ...shop });
    const back = async () => (await page.get()).document.one('a.back')?.getAttributeValue('href');
    expect(await back()).toBe('https://shop.example/cart');
    await stripe.checkout.sessions.expire(page.id);
    expect(await back()).toBe('https://shop.example/cart');
    expect((await page.get()).html).toContain('is over');
    expect((await page.submit('card')).status).toBe(200);
    expect(shop.api.charges()).toEqual([]);
  });

  test('of no session is not found', async () => {
    const { api } = await openShop();
    expect((await fetch(`${api.url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});
