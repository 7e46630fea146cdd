import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';
import type { OrderView } from './order-view';
import { PartyAddress } from './party-address';
import type { PartyView } from './shop-view';
import { SumRows } from './sum-rows';

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 min-w-0">
      <h2 id={id} className="shelf text-title-3">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Goods({ order, m }: { order: OrderView; m: Messages }) {
  return (
    <Part id="goods" title={m.shop.orderPage.goods}>
      <ul>
        {order.lines.map(({ sku, name, quantity, total, note }) => (
          <li
            key={sku}
            className="flex flex-wrap justify-between gap-x-6 border-b border-line py-3"
          >
            <span>
              <span className="tabular-nums">{quantity}</span> {name}
              {note ? <small className="block text-note text-quiet">{note}</small> : null}
            </span>
            <span className="tabular-nums">{total}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-2">
        <SumRows sums={order.sums} />
      </dl>
    </Part>
  );
}

function Files({ order, m }: { order: OrderView; m: Messages }) {
  if (order.files.length === 0) return null;
  return (
    <Part id="downloads" title={m.shop.orderPage.downloads}>
      <ul>
        {order.files.map(({ name, path, text }) => (
          <li key={name} className="border-b border-line py-3">
            {path ? (
              <a
                href={path}
                rel="nofollow"
                className="tap rounded-control border border-ink bg-ink px-5 font-semibold text-paper no-underline hover:bg-quiet"
              >
                <Icon name="download" />
                {name}
              </a>
            ) : (
              <p className="font-semibold">{name}</p>
            )}
            <p className="mt-1 text-note text-quiet">{text}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-quiet">{m.shop.orderPage.linkLasts}</p>
    </Part>
  );
}

function Refunds({ order, m }: { order: OrderView; m: Messages }) {
  if (order.refunds.length === 0) return null;
  return (
    <Part id="refunds" title={m.shop.orderPage.refunds}>
      <ul className="mt-3">
        {order.refunds.map(({ id, text, status }) => (
          <li key={id} className="tabular-nums">
            {text}: {status}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Destination({ order, m }: { order: OrderView; m: Messages }) {
  const words = m.shop.orderPage;
  const { address, email, parcel } = order;
  return (
    <>
      {address.length > 0 ? (
        <Part id="address" title={words.address}>
          <address className="mt-3 not-italic">
            {address.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </Part>
      ) : null}
      {email ? (
        <p className="mt-3">
          <span className="text-note text-quiet">{words.email}</span> {email}
        </p>
      ) : null}
      {parcel.length > 0 ? (
        <Part id="parcel" title={words.tracking}>
          <dl className="mt-3">
            {parcel.map(({ name, value }) => (
              <div key={name}>
                <dt className="text-note text-quiet">{name}</dt>
                <dd className="tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
    </>
  );
}

function Withdrawal({ order, m }: { order: OrderView; m: Messages }) {
  if (order.withdrawal.length === 0) return null;
  return (
    <Part id="withdrawal" title={m.shop.orderPage.withdrawal.title}>
      {order.withdrawal.map((text) => (
        <p key={text} className="mt-3">
          {text}
        </p>
      ))}
      <p className="mt-1 flex flex-wrap gap-x-6">
        {order.links.map(({ path, text }) => (
          <a key={path} href={path} className="tap">
            {text}
          </a>
        ))}
      </p>
    </Part>
  );
}

/** The page of an order, for whoever has its link: where it stands, what it was, and what is to come. */
export function OrderSheet({
  order,
  seller,
  m,
}: {
  order: OrderView;
  /** Null where the site sells nothing any more. */
  seller: PartyView | null;
  m: Messages;
}) {
  const words = m.shop.orderPage;
  return (
    <article>
      <header className="pt-8">
        <p className="text-note text-quiet tabular-nums">{words.title(order.number)}</p>
        <h1 className="mt-2 text-title-1">{order.state.title}</h1>
        <p className="mt-4 max-w-measure text-lead text-quiet">{order.state.lead}</p>
        <p className="mt-3 text-note text-quiet">
          <time dateTime={order.placedAt}>{order.placed}</time>
        </p>
      </header>
      <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Files order={order} m={m} />
          <Goods order={order} m={m} />
          <Refunds order={order} m={m} />
        </div>
        <div>
          <Destination order={order} m={m} />
          <Withdrawal order={order} m={m} />
          {seller ? (
            <Part id="seller" title={words.seller}>
              <div className="mt-1">
                <PartyAddress party={seller} />
              </div>
            </Part>
          ) : null}
        </div>
      </div>
      <p className="mt-10 max-w-measure text-note text-quiet">{words.keepLink}</p>
      <p className="mt-2 print:hidden">
        <a href="/shop" className="tap">
          {words.toShop}
        </a>
      </p>
    </article>
  );
}
