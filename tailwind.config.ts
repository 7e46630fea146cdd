import type { Config } from 'tailwindcss';

/** Tokens only; their light and dark values stand in app/globals.css as custom properties. */
export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}', './lib/i18n/**/*.ts'],
  theme: {
    extend: {
      colors: {
        paper: 'var(--paper)',
        panel: 'var(--panel)',
        plate: 'var(--plate)',
        ink: 'var(--ink)',
        quiet: 'var(--quiet)',
        line: 'var(--line)',
        buy: { DEFAULT: 'var(--buy)', ink: 'var(--buy-ink)', strong: 'var(--buy-strong)' },
        good: 'var(--good)',
        bad: 'var(--bad)',
      },
      fontFamily: {
        display: ['var(--font-display)', 'Georgia', 'serif'],
        text: ['var(--font-text)', 'system-ui', 'sans-serif'],
      },
      maxWidth: { page: '70rem', measure: '42rem' },
    },
  },
} satisfies Config;
