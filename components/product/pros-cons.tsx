import type { Messages } from '@/lib/i18n/messages';

function Statements({
  title,
  statements,
  sign,
  tone,
  level: Heading,
}: {
  title: string;
  statements: readonly string[];
  sign: string;
  tone: string;
  level: 'h3' | 'h4';
}) {
  if (statements.length === 0) return null;
  return (
    <div>
      <Heading className="font-semibold">{title}</Heading>
      <ul className="mt-2 grid gap-2">
        {statements.map((statement) => (
          <li key={statement} className="grid grid-cols-[1.5rem_1fr]">
            <span aria-hidden="true" className={`font-bold ${tone}`}>
              {sign}
            </span>
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
    <div className="grid gap-6 sm:grid-cols-2">
      <Statements
        title={m.product.pros}
        statements={pros}
        sign="+"
        tone="text-good"
        level={level}
      />
      <Statements title={m.product.cons} statements={cons} sign="−" tone="text-bad" level={level} />
    </div>
  );
}
