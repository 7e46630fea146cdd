import { Icon, type IconName } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

function Statements({
  title,
  statements,
  icon,
  tone,
  level: Heading,
}: {
  title: string;
  statements: readonly string[];
  icon: IconName;
  tone: string;
  level: 'h3' | 'h4';
}) {
  if (statements.length === 0) return null;
  return (
    <div>
      <Heading className="font-text text-title-4 tracking-normal">{title}</Heading>
      <ul className="mt-2 grid gap-2">
        {statements.map((statement) => (
          <li key={statement} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
            <Icon name={icon} className={`mt-1 size-5 ${tone}`} />
            <span>{statement}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pros and cons, word for word what the structured data says. */
export function ProsCons({
  pros,
  cons,
  level = 'h3',
  m,
}: {
  pros: readonly string[];
  cons: readonly string[];
  level?: 'h3' | 'h4';
  m: Messages;
}) {
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <Statements
        title={m.product.pros}
        statements={pros}
        icon="check"
        tone="text-good"
        level={level}
      />
      <Statements
        title={m.product.cons}
        statements={cons}
        icon="con"
        tone="text-bad"
        level={level}
      />
    </div>
  );
}
