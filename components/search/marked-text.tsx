import type { TextPart } from '@/lib/search/mark-words';

/** A text with what was looked for marked in it. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <mark key={index} className="rounded-xs bg-plate font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
