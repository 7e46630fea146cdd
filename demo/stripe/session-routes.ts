import { expireSession } from './expire-session';
import { listObjects } from './list-objects';
import { openSession } from './open-session';
import { retrieve } from './params/catalogue';
import { lineItemList, sessionCreate, sessionExpire, sessionList } from './params/session';
import { sessionOf } from './pay-session';
import { isLike, route } from './route';

export const sessionRoutes = [
  route('POST /v1/checkout/sessions', sessionCreate, openSession),
  route('GET /v1/checkout/sessions', sessionList, ({ books }, params) => {
    const page = listObjects(books.sessions.values(), params, {
      url: '/v1/checkout/sessions',
      kind: 'checkout.session',
      keep: ({ session }) =>
        isLike(params.payment_intent, session.payment_intent as string) &&
        isLike(params.status, session.status ?? undefined) &&
        isLike(params.customer_details?.email, session.customer_details?.email ?? undefined),
    });
    return { ...page, data: page.data.map(({ session }) => session) };
  }),
  route('GET /v1/checkout/sessions/:id', retrieve, (desk, _, id) => sessionOf(desk, id).session),
  route('GET /v1/checkout/sessions/:id/line_items', lineItemList, (desk, params, id) =>
    listObjects(sessionOf(desk, id).lines, params, {
      url: `/v1/checkout/sessions/${id}/line_items`,
      kind: 'line_item',
      isInOrder: true,
    }),
  ),
  route('POST /v1/checkout/sessions/:id/expire', sessionExpire, (desk, _, id) =>
    expireSession(desk, sessionOf(desk, id)),
  ),
];
