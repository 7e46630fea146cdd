import type { ReactNode } from 'react';
import {
  CARD_COLOURS,
  CardCaption,
  CardImage,
  CardKicker,
  CardMark,
  CardScore,
  CardText,
  type CardThing,
  CardTitle,
  clamp,
  STACK,
} from './social-card-parts';

/** What a social card says. */
export interface CardWords {
  readonly kicker?: string;
  readonly title: string;
  readonly text?: string;
  /** The overall score as it is written, and what it is out of. */
  readonly score?: { readonly figure: string; readonly outOf: string };
  readonly award?: string;
  /** A line at the foot. */
  readonly note?: string;
}

const SIDE = 64;
const WIDE = 1200 - 2 * SIDE;
/** Room for words where a picture stands beside them. */
const BESIDE = 580;

/** Sizes in pixels that pictures on a card may take. */
export const CARD_BOXES = {
  /** A scene, which may fill all that the words leave. */
  scene: { width: 524, height: 528 },
  /** One thing beside the words. */
  single: { width: 476, height: 448 },
  /** Several things in a row, without captions and with. */
  several: { width: 300, height: 268 },
  captioned: { width: 300, height: 232 },
} as const;

/** Words across the card, and a wide picture below them at the right. */
function Across({ words, thing }: { words: CardWords; thing: CardThing }) {
  return (
    <div style={{ ...STACK, flex: 1, padding: `44px ${SIDE}px 0` }}>
      <CardKicker>{words.kicker}</CardKicker>
      <CardTitle title={words.title} box={{ width: WIDE, height: 132, largest: 88 }} />
      <div style={{ display: 'flex', flex: 1, justifyContent: 'space-between' }}>
        <CardText width={500} lines={5}>
          {words.text}
        </CardText>
        <div style={{ display: 'flex', alignItems: 'flex-end' }}>
          <CardImage {...thing.picture} />
        </div>
      </div>
    </div>
  );
}

/** Words at the left, and what they are about at the right; a reviewed product before a plate. */
function Beside({ words, thing }: { words: CardWords; thing: CardThing | undefined }) {
  const { kicker, title, text, score, award } = words;
  const height = score ? 150 : text ? 234 : 370;
  return (
    <div style={{ display: 'flex', flex: 1 }}>
      <div style={{ ...STACK, width: BESIDE + SIDE, paddingLeft: SIDE, paddingTop: 54 }}>
        <CardKicker>{kicker}</CardKicker>
        <CardTitle title={title} box={{ width: BESIDE, height, largest: score ? 76 : 92 }} />
        <CardText width={BESIDE} lines={4}>
          {text}
        </CardText>
        {score ? <CardScore score={score} award={award} /> : null}
      </div>
      <div
        style={{
          display: 'flex',
          flex: 1,
          marginLeft: 32,
          alignItems: 'flex-end',
          justifyContent: 'center',
          background: score ? CARD_COLOURS.plate : CARD_COLOURS.paper,
        }}
      >
        {thing ? <CardImage {...thing.picture} /> : <CardMark />}
      </div>
    </div>
  );
}

/** Words above, and several things in a row below. */
function Row({ words, things }: { words: CardWords; things: readonly CardThing[] }) {
  const height = things.some(({ award }) => award) ? 112 : 200;
  return (
    <div style={{ ...STACK, flex: 1, justifyContent: 'space-between' }}>
      <div style={{ ...STACK, padding: `44px ${SIDE}px 0` }}>
        <CardKicker>{words.kicker}</CardKicker>
        <CardTitle title={words.title} box={{ width: WIDE, height, largest: 88 }} />
      </div>
      <div style={{ display: 'flex', alignItems: 'flex-end', padding: '0 48px' }}>
        {things.map(({ picture }) => (
          <div key={picture.url} style={{ display: 'flex', flex: 1, justifyContent: 'center' }}>
            <CardImage {...picture} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Foot({ siteName, logo, note }: { siteName: string; logo: string; note?: string }) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        height: 98,
        padding: `0 ${SIDE}px`,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        <CardImage url={logo} width={48} height={48} />
        <div style={{ ...clamp(1), maxWidth: 460, fontSize: 30, fontWeight: 600 }}>{siteName}</div>
      </div>
      {note ? (
        <div style={{ ...clamp(1), maxWidth: 540, fontSize: 25, color: CARD_COLOURS.quiet }}>
          {note}
        </div>
      ) : null}
    </div>
  );
}

function Shelf({ children }: { children: ReactNode }) {
  return <div style={{ ...STACK, borderTop: `4px solid ${CARD_COLOURS.ink}` }}>{children}</div>;
}

/**
 * The picture that social networks show, 1200 by 630 pixels: whatever the page is about stands on a
 * shelf. It is drawn by a renderer that knows flex boxes and inline styles only, and no style sheet.
 */
export function SocialCard({
  words,
  things,
  siteName,
  logo,
}: {
  words: CardWords;
  /** At most three; one stands beside the words, several below them. */
  things: readonly CardThing[];
  siteName: string;
  /** A data URL of a square picture. */
  logo: string;
}) {
  const [first] = things;
  const isRow = things.length > 1;
  const isWide = first && !words.score && first.picture.width > 1.5 * first.picture.height;
  return (
    <div
      style={{
        ...STACK,
        width: 1200,
        height: 630,
        background: CARD_COLOURS.paper,
        color: CARD_COLOURS.ink,
        fontFamily: 'Inter, Inter Ext',
        fontWeight: 500,
      }}
    >
      {isRow ? <Row words={words} things={things} /> : null}
      {!isRow && isWide ? <Across words={words} thing={first} /> : null}
      {!isRow && !isWide ? <Beside words={words} thing={first} /> : null}
      <Shelf>
        {isRow && things.some(({ award }) => award) ? (
          <div style={{ display: 'flex', padding: '0 48px' }}>
            {things.map((thing) => (
              <CardCaption key={thing.picture.url} {...thing} />
            ))}
          </div>
        ) : null}
        <Foot siteName={siteName} logo={logo} note={words.note} />
      </Shelf>
    </div>
  );
}
