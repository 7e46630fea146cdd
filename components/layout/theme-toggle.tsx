import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/**
 * Switches between light and dark colours. It works through the page's script alone, so it keeps its
 * place but stays unseen until that script says which colours are shown.
 */
export function ThemeToggle({ m }: { m: Messages }) {
  return (
    <button
      type="button"
      data-theme-toggle
      data-use-dark={m.page.useDark}
      data-use-light={m.page.useLight}
      aria-label={m.page.useDark}
      suppressHydrationWarning
      className="tap group/theme invisible cursor-pointer justify-center rounded-control hover:bg-panel data-shown:visible"
    >
      <Icon name="dark" className="size-5 group-data-[shown=dark]/theme:hidden" />
      <Icon name="light" className="hidden size-5 group-data-[shown=dark]/theme:block" />
    </button>
  );
}
