import type { FunctionWords } from './function-words';

const ENDING = /(?:ern|em|er|en|es|e|n|s)$/;
const LEAST_LETTERS = 4;

/** A word without the endings of case and plural, for comparing: "kabellose" and "kabelloser" are one. */
function stem(word: string): string {
  let left = word;
  for (let times = 0; times < 2; times++) {
    const shorter = left.replace(ENDING, '');
    if (shorter.length < LEAST_LETTERS) break;
    left = shorter;
  }
  return left;
}

export const GERMAN: FunctionWords = {
  fillers: (
    'ab als am an auf aus bei beste besten bester bestes das dem den der die ein eine einen einer ' +
    'eines fur gut gute guten guter gutes haben hat ich im in ist kaufen man mein meine mit nach oder ' +
    'suche sehr sind super tolle top und vom von was welche welcher welches wer zu zum zur preis preise ' +
    'produkt produkte modell modelle art alle etwas mir'
  ).split(' '),
  without: ['ohne', 'kein', 'keine', 'keinen', 'keinem', 'nicht', 'ohne ein', 'ohne einen'],
  most: [
    'unter',
    'hochstens',
    'maximal',
    'max',
    'bis',
    'bis zu',
    'weniger als',
    'gunstiger als',
    'billiger als',
    'leichter als',
    'kleiner als',
    'kurzer als',
    'nicht mehr als',
    'nicht uber',
  ],
  least: [
    'uber',
    'mindestens',
    'minimal',
    'min',
    'ab',
    'mehr als',
    'grosser als',
    'langer als',
    'schwerer als',
    'schneller als',
    'hoher als',
    'wenigstens',
    'nicht weniger als',
  ],
  about: ['etwa', 'ungefahr', 'circa', 'ca', 'rund', 'um', 'um die', 'gegen'],
  orMore: ['oder mehr', 'und mehr', 'oder hoher', 'oder langer', 'oder schneller', 'mindestens'],
  orLess: ['oder weniger', 'und weniger', 'oder niedriger', 'oder leichter', 'oder gunstiger'],
  between: ['zwischen', 'von'],
  to: ['bis', 'und'],
  cheap: [
    'gunstig',
    'gunstige',
    'gunstigen',
    'gunstiger',
    'gunstiges',
    'gunstigste',
    'gunstigsten',
    'billig',
    'billige',
    'billigen',
    'billigste',
    'billigsten',
    'preiswert',
    'preiswerte',
    'preiswerten',
    'preisgunstig',
  ],
  newest: ['neueste', 'neuesten', 'neuste', 'neusten', 'neue', 'neu'],
  currencies: ['euro', 'euros', 'eur', 'dollar', 'usd', 'franken', 'chf', 'pfund'],
  plurals: { maus: 'mause', haus: 'hauser' },
  stem,
};
