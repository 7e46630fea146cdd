import { Icon, type IconName } from '@/components/ui/icon';
import type { StockView } from './shop-view';

const SIGNS: Readonly<Record<StockView['tone'], { icon: IconName; colour: string }>> = {
  in: { icon: 'check', colour: 'text-good' },
  low: { icon: 'notice', colour: '' },
  out: { icon: 'con', colour: 'text-bad' },
  unknown: { icon: 'info', colour: '' },
};

/** What is left of something: words with a sign beside them. */
export function StockLine({ stock }: { stock: StockView }) {
  const { icon, colour } = SIGNS[stock.tone];
  return (
    <span className="flex items-center gap-1.5 text-note text-quiet">
      <Icon name={icon} className={`size-5 ${colour}`} />
      {stock.text}
    </span>
  );
}
