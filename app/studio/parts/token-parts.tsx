import { ICON_NAMES, Icon } from '@/components/ui/icon';
import { Part } from './part';

const COLOURS = {
  paper: 'bg-paper',
  panel: 'bg-panel',
  plate: 'bg-plate',
  ink: 'bg-ink',
  quiet: 'bg-quiet',
  line: 'bg-line',
  edge: 'bg-edge',
  buy: 'bg-buy',
  'buy-strong': 'bg-buy-strong',
  good: 'bg-good',
  bad: 'bg-bad',
};

const SIZES = {
  hero: 'font-display text-hero',
  'title-1': 'font-display text-title-1',
  'title-2': 'font-display text-title-2',
  'title-3': 'font-display text-title-3',
  'title-4': 'text-title-4 font-semibold',
  lead: 'text-lead',
  body: 'text-body',
  note: 'text-note',
};

/** Colours, sizes and icons. */
export function TokenParts() {
  return (
    <>
      <Part name="colors">
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-6">
          {Object.entries(COLOURS).map(([name, background]) => (
            <li key={name}>
              <span className={`block h-16 rounded-card border border-line ${background}`} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Part>
      <Part name="fontSize">
        <ul className="grid gap-3">
          {Object.entries(SIZES).map(([name, size]) => (
            <li key={name} className={size}>
              {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part name="Icon">
        <ul className="flex flex-wrap gap-6">
          {ICON_NAMES.map((name) => (
            <li key={name} className="grid justify-items-center gap-1">
              <Icon name={name} className="size-6" />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
