import {
  ArrowRight,
  Check,
  CircleAlert,
  Download,
  ExternalLink,
  HandCoins,
  Info,
  Link,
  Menu,
  Minus,
  Moon,
  Plus,
  Scale,
  Search,
  ShieldCheck,
  ShoppingCart,
  SlidersHorizontal,
  Sun,
  Tag,
  X,
} from 'lucide';

/** The icons that the site uses, by what they mean here. */
const ICONS = {
  cart: ShoppingCart,
  check: Check,
  con: Minus,
  copyLink: Link,
  dark: Moon,
  deal: Tag,
  download: Download,
  external: ExternalLink,
  filter: SlidersHorizontal,
  info: Info,
  judge: Scale,
  light: Sun,
  menu: Menu,
  more: Plus,
  next: ArrowRight,
  notice: CircleAlert,
  pay: HandCoins,
  remove: X,
  search: Search,
  trust: ShieldCheck,
};

export type IconName = keyof typeof ICONS;

/** Every icon there is, for the page that shows them. */
export const ICON_NAMES = Object.keys(ICONS) as IconName[];

/**
 * An icon of the Lucide set, drawn on the server as plain SVG in the colour and size of the text
 * around it. It is decoration: the words beside it, or an `aria-label` on its control, carry the meaning.
 */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      {ICONS[name].map(([Tag, attributes], index) => {
        const Element = Tag as 'path';
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an icon never change places
        return <Element key={index} {...attributes} />;
      })}
    </svg>
  );
}
