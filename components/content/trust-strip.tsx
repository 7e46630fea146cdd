import type { Messages } from '@/lib/i18n/messages';

/** How the site judges, who pays it and what it keeps: one line each, one click to the whole. */
export function TrustStrip({ m }: { m: Messages }) {
  const points = [
    { path: '/how-we-test', title: m.home.trustJudge, text: m.home.trustJudgeText },
    { path: '/disclosure', title: m.home.trustPay, text: m.home.trustPayText },
    { path: '/privacy', title: m.home.trustData, text: m.home.trustDataText },
  ];
  return (
    <section aria-labelledby="trust" className="mt-14 border-t border-line pt-8">
      <h2 id="trust" className="text-3xl">
        {m.home.trustTitle}
      </h2>
      <ul className="mt-6 grid gap-6 md:grid-cols-3">
        {points.map((point) => (
          <li key={point.path}>
            <h3 className="text-xl">
              <a href={point.path} className="inline-flex min-h-11 items-center">
                {point.title}
              </a>
            </h3>
            <p className="text-quiet">{point.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
