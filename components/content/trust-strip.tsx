import { Icon, type IconName } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/** How the site judges, who pays it and what it keeps: one line each, one click to the whole. */
export function TrustStrip({ m }: { m: Messages }) {
  const points: { path: string; icon: IconName; title: string; text: string }[] = [
    { path: '/how-we-test', icon: 'judge', title: m.home.trustJudge, text: m.home.trustJudgeText },
    { path: '/disclosure', icon: 'pay', title: m.home.trustPay, text: m.home.trustPayText },
    { path: '/privacy', icon: 'trust', title: m.home.trustData, text: m.home.trustDataText },
  ];
  return (
    <section
      aria-labelledby="trust"
      className="later mt-section rounded-card bg-panel p-6 sm:p-10"
      suppressHydrationWarning
    >
      <h2 id="trust" className="text-title-2">
        {m.home.trustTitle}
      </h2>
      <ul className="mt-6 grid gap-x-10 gap-y-8 md:grid-cols-3">
        {points.map((point) => (
          <li key={point.path}>
            <Icon name={point.icon} className="size-7" />
            <h3 className="mt-1 text-title-3">
              <a href={point.path} className="tap">
                {point.title}
              </a>
            </h3>
            <p className="text-note text-quiet">{point.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
