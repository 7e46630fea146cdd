import type { Config } from 'tailwindcss';

/**
 * The design tokens: every size, colour, space and duration that a template may use. What they are
 * for is written in docs/design.md. Colours are custom properties, whose light and dark values stand
 * in app/globals.css.
 */
export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}', './lib/i18n/**/*.ts'],
  theme: {
    extend: {
      colors: {
        /** The page. */
        paper: 'var(--paper)',
        /** Areas set off from the page: notes, the footer, table heads. */
        panel: 'var(--panel)',
        /** Behind pictures. */
        plate: 'var(--plate)',
        /** Text, rules that carry weight, awards. */
        ink: 'var(--ink)',
        /** Text of second rank. */
        quiet: 'var(--quiet)',
        /** Hairlines, which carry no meaning. */
        line: 'var(--line)',
        /** Borders of controls, at 3:1 or more. */
        edge: 'var(--edge)',
        /** The accent: links and buttons that lead to a shop, and nothing else. */
        buy: { DEFAULT: 'var(--buy)', ink: 'var(--buy-ink)', strong: 'var(--buy-strong)' },
        good: 'var(--good)',
        bad: 'var(--bad)',
      },
      fontFamily: {
        display: ['var(--font-display)', 'Georgia', 'serif'],
        text: ['var(--font-text)', 'system-ui', 'sans-serif'],
      },
      fontSize: {
        /** Notes, labels, breadcrumbs, captions, the mark of a paid link: the smallest size. */
        note: ['1rem', { lineHeight: '1.5' }],
        /** Running text. */
        body: ['1.0625rem', { lineHeight: '1.6' }],
        /** The answer under a headline. */
        lead: ['clamp(1.1875rem, 1.1rem + 0.4vw, 1.375rem)', { lineHeight: '1.5' }],
        'title-4': ['1.1875rem', { lineHeight: '1.3' }],
        'title-3': ['clamp(1.3125rem, 1.24rem + 0.35vw, 1.5rem)', { lineHeight: '1.2' }],
        'title-2': ['clamp(1.625rem, 1.45rem + 0.8vw, 2.125rem)', { lineHeight: '1.15' }],
        'title-1': ['clamp(2.125rem, 1.7rem + 2vw, 3.375rem)', { lineHeight: '1.06' }],
        hero: ['clamp(2.5rem, 1.7rem + 3.6vw, 4.75rem)', { lineHeight: '1.02' }],
        /** The figure of a large score. */
        figure: ['3.25rem', { lineHeight: '1' }],
      },
      spacing: {
        /** Side margin of the page. */
        gutter: 'clamp(1rem, 0.4rem + 2.6vw, 2rem)',
        /** Between the sections of a page. */
        section: 'clamp(3rem, 2.2rem + 3.4vw, 5.5rem)',
        /** Smallest height and width of what one taps. */
        tap: '2.75rem',
      },
      maxWidth: { page: '76rem', measure: '42rem' },
      borderRadius: { control: '0.375rem', card: '0.75rem' },
      boxShadow: {
        /** A card under the pointer. */
        raised: '0 1px 2px rgb(0 0 0 / 0.06), 0 6px 18px rgb(0 0 0 / 0.08)',
        /** What floats over the page: open menus, the buy bar. */
        floating: '0 -1px 0 var(--line), 0 0 24px rgb(0 0 0 / 0.16)',
      },
      transitionDuration: { quick: '120ms', calm: '220ms' },
      transitionTimingFunction: { settle: 'cubic-bezier(0.2, 0.7, 0.2, 1)' },
    },
  },
} satisfies Config;
