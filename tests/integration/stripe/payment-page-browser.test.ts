import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '@/tests/browser/axe-violations';
import { launchBrowser, type TestBrowser } from '@/tests/support/browser';
import { openShop, order } from './stand-in';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)(
  'the payment page, %s and 320 px wide,',
  (colorScheme) => {
    test('reads well for all, and fits, also where something is wrong', async () => {
      const { stripe } = await openShop();
      const { url } = await stripe.checkout.sessions.create(
        order({
          allow_promotion_codes: true,
          consent_collection: { terms_of_service: 'required' },
          phone_number_collection: { enabled: true },
          shipping_address_collection: { allowed_countries: ['AT', 'DE'] },
          shipping_options: [
            {
              shipping_rate_data: {
                display_name: 'Post',
                fixed_amount: { amount: 490, currency: 'eur' },
              },
            },
          ],
        }),
      );
      const { page, problems, close } = await browser.newPage({ colorScheme, width: 320 });
      await page.goto(url ?? '');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /now$/ }).click();
      await page.getByRole('alert').waitFor();
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(320);
      // The browser notes the answer to the form; nothing else.
      expect(problems).toEqual([expect.stringContaining('status of 422')]);
      await close();
    });
  },
);
