import type { CSSProperties } from 'react';
import { fitTitle, TITLE_LEADING } from '@/lib/syndication/fit-title';

/** A picture as the card's renderer takes it; width and height in pixels as it is drawn. */
interface CardPicture {
  /** A data URL. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** What stands on the card's shelf, with a caption below it where it has one. */
export interface CardThing {
  readonly picture: CardPicture;
  readonly award?: string;
  readonly name?: string;
}

/** The light values of the design: a card has no dark side. */
export const CARD_COLOURS = {
  paper: '#fcfbf8',
  plate: '#f1ece1',
  ink: '#1b1a17',
  quiet: '#4a4640',
} as const;

/** A column of boxes; the renderer knows no other layout than flex. */
export const STACK: CSSProperties = { display: 'flex', flexDirection: 'column' };

/** Cuts running text off after so many lines, with dots. */
export const clamp = (lines: number): CSSProperties => ({
  display: 'block',
  lineClamp: lines,
  wordBreak: 'break-word',
});

export function CardKicker({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <div
      style={{
        display: 'flex',
        marginBottom: 12,
        fontSize: 28,
        fontWeight: 600,
        color: CARD_COLOURS.quiet,
      }}
    >
      {children}
    </div>
  );
}

/** The title, as large as its box allows; the box in pixels. */
export function CardTitle({
  title,
  box,
}: {
  title: string;
  box: { width: number; height: number; largest: number };
}) {
  return (
    <div
      style={{
        display: 'flex',
        width: box.width,
        fontFamily: 'Newsreader, Newsreader Ext',
        fontSize: fitTitle(title, box),
        lineHeight: TITLE_LEADING,
        letterSpacing: '-0.01em',
        wordBreak: 'break-word',
      }}
    >
      {title}
    </div>
  );
}

/** A few lines of running text. */
export function CardText({
  width,
  lines,
  children,
}: {
  width: number;
  lines: number;
  children: string | undefined;
}) {
  return (
    <div
      style={{
        ...clamp(lines),
        width,
        marginTop: 22,
        fontSize: 28,
        lineHeight: 1.4,
        color: CARD_COLOURS.quiet,
      }}
    >
      {children ?? ''}
    </div>
  );
}

export function CardImage({ url, width, height }: CardPicture) {
  // biome-ignore lint/a11y/useAltText: drawn into a raster, which has its own alternative
  return <img src={url} width={width} height={height} />;
}

/** The award, and the score as a large figure with what it is out of. */
export function CardScore({
  score,
  award,
}: {
  score: { readonly figure: string; readonly outOf: string };
  award?: string;
}) {
  return (
    <div style={{ ...STACK, alignItems: 'flex-start', marginTop: 'auto' }}>
      {award ? (
        <div
          style={{
            ...clamp(1),
            maxWidth: 560,
            marginBottom: 20,
            padding: '8px 18px 9px',
            borderRadius: 6,
            background: CARD_COLOURS.ink,
            color: CARD_COLOURS.paper,
            fontSize: 28,
            fontWeight: 600,
          }}
        >
          {award}
        </div>
      ) : null}
      <div style={{ display: 'flex', alignItems: 'flex-end' }}>
        <div style={{ display: 'flex', fontFamily: 'Newsreader', fontSize: 208, lineHeight: 0.86 }}>
          {score.figure}
        </div>
        <div
          style={{
            display: 'flex',
            marginLeft: 14,
            marginBottom: 27,
            fontSize: 52,
            lineHeight: 1,
            color: CARD_COLOURS.quiet,
          }}
        >
          {score.outOf}
        </div>
      </div>
    </div>
  );
}

/** What stands on the shelf where there is no picture: the three things of the site's own mark. */
export function CardMark() {
  const bar = { display: 'flex', width: 74, borderRadius: 14 } as const;
  return (
    <div style={{ display: 'flex', alignItems: 'flex-end', gap: 22 }}>
      <div style={{ ...bar, height: 158, background: '#8d8f94' }} />
      <div style={{ ...bar, height: 218, background: '#c9c5bb' }} />
      <div
        style={{
          display: 'flex',
          width: 224,
          height: 224,
          borderRadius: 112,
          background: 'radial-gradient(circle at 34% 28%, #ff9a72, #e8663d 45%, #c24a24)',
        }}
      />
    </div>
  );
}

/** What stands above it won, and its name. */
export function CardCaption({ award, name }: CardThing) {
  return (
    <div style={{ ...STACK, flex: 1, alignItems: 'center', padding: '12px 14px 0' }}>
      <div style={{ ...clamp(1), textAlign: 'center', fontSize: 27, fontWeight: 600 }}>{award}</div>
      <div style={{ ...clamp(1), textAlign: 'center', fontSize: 25, color: CARD_COLOURS.quiet }}>
        {name}
      </div>
    </div>
  );
}
