import type { Messages } from '@/lib/i18n/messages';

/** A section of the page that one can jump to. */
export interface JumpTarget {
  /** The id of its heading, without `#`. */
  readonly id: string;
  readonly name: string;
}

/**
 * The page's sections with the reader's place among them. Below 1024 px a strip that sticks to the
 * window's top; from there on a list that sticks beside the text. It comes before the text in the
 * document, and its parent is as tall as the text: a block on narrow, a grid on wide screens.
 */
export function JumpLinks({ sections, m }: { sections: readonly JumpTarget[]; m: Messages }) {
  if (sections.length < 2) return null;
  return (
    <nav
      data-jump-links
      aria-labelledby="on-this-page"
      className="max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:-mx-gutter max-lg:border-b max-lg:border-line max-lg:bg-paper lg:sticky lg:top-6 lg:order-last lg:self-start print:hidden"
    >
      <p id="on-this-page" className="text-note font-semibold max-lg:sr-only lg:mb-2">
        {m.page.onThisPage}
      </p>
      <div className="lg:relative">
        <ol className="relative [scrollbar-width:none] motion-safe:scroll-smooth max-lg:flex max-lg:overflow-x-auto max-lg:mask-x-from-[calc(100%-1rem)] max-lg:px-[calc(var(--spacing-gutter)-0.75rem)] lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto lg:border-s lg:border-line">
          {sections.map(({ id, name }) => (
            <li key={id} className="max-lg:shrink-0">
              <a
                href={`#${id}`}
                suppressHydrationWarning
                className="relative flex min-h-11 min-w-11 items-center px-3 text-note text-quiet no-underline -outline-offset-4 hover:text-ink hover:underline aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:border-ink max-lg:whitespace-nowrap max-lg:aria-[current]:after:inset-x-3 max-lg:aria-[current]:after:bottom-1.5 max-lg:aria-[current]:after:border-b-2 lg:py-1.5 lg:leading-snug lg:aria-[current]:after:inset-y-2 lg:aria-[current]:after:start-0 lg:aria-[current]:after:border-s-3"
              >
                {name}
              </a>
            </li>
          ))}
        </ol>
        <span aria-hidden="true" className="reading-line" />
      </div>
    </nav>
  );
}
