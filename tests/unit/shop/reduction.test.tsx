import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GoodCard } from '@/components/shop/good-card';
import { OrderForm } from '@/components/shop/order-form';
import { ReducedGoods } from '@/components/shop/reduced-goods';
import { messagesFor } from '@/lib/i18n/messages';

const m = messagesFor('en');
const reduction = { mark: 'Reduced by 20%', label: m.shop.reduced.lowest, was: '$50.00' };
const SHOWN =
  /data-reduced.*Reduced by 20%.*Lowest price of the last 30 days: <s[^>]*>\$50\.00<\/s>/s;

const card = {
  ...{ path: '/shop/base', name: 'Lamp base', text: 'A base.', price: '$40.00', reduction },
  ...{ picture: { src: 'lamp.svg', alt: 'A base' }, mark: m.shop.ours },
  stock: { text: m.shop.stock.in, tone: 'in' },
} as const;

const variant = {
  ...{ sku: 'BASE', name: 'Oak', price: '$40.00', reduction, isChosen: true },
  stock: card.stock,
};
const form = { kind: 'form', variants: [variant], sku: null, most: 1, mostText: null } as const;

test.each([
  ['a card', <GoodCard key="card" good={card} />],
  ['a choice of the order form', <OrderForm key="form" form={form} m={m} />],
  ['the page of deals', <ReducedGoods key="deals" goods={[card]} m={m} />],
])(
  '%s never strikes a price through without saying that it was the lowest of 30 days',
  (_, part) => {
    const html = renderToStaticMarkup(part);
    expect(html).toMatch(SHOWN);
    expect(html.match(/<s[ >]/g)).toHaveLength(1);
  },
);

test('what is reduced on the page of deals is said to be ours, and leads to no merchant', () => {
  const html = renderToStaticMarkup(<ReducedGoods goods={[card]} m={m} />);
  expect(html).toContain(m.shop.reduced.lead);
  expect(html).toContain(m.shop.ours);
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['/shop/base']);
});

test('what is not reduced has no price struck through', () => {
  const html = renderToStaticMarkup(<GoodCard good={{ ...card, reduction: null }} />);
  expect(html).not.toMatch(/<s[ >]|data-reduced/);
});
