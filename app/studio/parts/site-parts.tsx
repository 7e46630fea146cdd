import { TrustStrip } from '@/components/content/trust-strip';
import { DealsTeaser } from '@/components/deal/deals-teaser';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { SearchForm } from '@/components/search/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { LoadingState } from '@/components/ui/loading-state';
import { formatDay } from '@/lib/core/dates';
import { failureMessages } from '@/lib/i18n/failure';
import type { SiteContext } from '../../compose/site-context';
import { Part, State } from './part';
import { sampleDeal, samplesOrThrow } from './samples';

/** What frames every page, and what stands where content is missing, late or broken. */
export function SiteParts({ context }: { context: SiteContext }) {
  const { m, site, disclosure } = context;
  const { product, list } = samplesOrThrow(context);
  const failure = failureMessages(site.language);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: list.title, path: list.path },
  ];
  return (
    <>
      <Part name="Breadcrumbs">
        <Breadcrumbs trail={trail} m={m} />
      </Part>
      <Part name="SearchForm">
        <State name="compact">
          <SearchForm id="parts-search-compact" compact m={m} />
        </State>
        <State name="query">
          <SearchForm id="parts-search" query={product.brand} m={m} />
        </State>
      </Part>
      <Part name="DisclosureNote">
        <DisclosureNote sentences={disclosure} m={m} />
      </Part>
      <Part name="TrustStrip">
        <TrustStrip m={m} />
      </Part>
      <Part name="DealsTeaser">
        <State name="deals={[]}">
          <DealsTeaser id="no-deals" locale={site.locale} m={m} />
        </State>
        <State name="deals">
          <DealsTeaser
            id="deals"
            deals={[
              sampleDeal(
                product,
                m.deals.at(site.name),
                m.deals.asOf(formatDay(product.published, site.locale)),
              ),
            ]}
            locale={site.locale}
            m={m}
          />
        </State>
      </Part>
      <Part name="EmptyState">
        <EmptyState title={m.notFound.title} lead={m.notFound.lead}>
          <a href="/" className="tap">
            {m.layout.home}
          </a>
        </EmptyState>
      </Part>
      <Part name="LoadingState">
        <LoadingState label={m.state.loading} />
      </Part>
      <Part name="ErrorState">
        <ErrorState title={failure.title} lead={failure.lead}>
          <a href="/" className="tap">
            {failure.home}
          </a>
        </ErrorState>
      </Part>
    </>
  );
}
