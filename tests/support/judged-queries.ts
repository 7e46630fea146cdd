import type { Row } from './import/read-rows';
import type { JudgedQuery } from './judge-search';

type Test = (row: Row) => boolean;

const folded = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const named =
  (...parts: readonly string[]): Test =>
  ({ name }) =>
    parts.every((part) => folded(name).includes(folded(part)));
const has =
  (key: string, value: unknown): Test =>
  ({ cells }) =>
    cells[key] === value;
const coloured =
  (colour: string): Test =>
  ({ cells }) =>
    String(cells.color ?? '')
      .split(' / ')
      .includes(colour);
const costs =
  (from: number, to: number): Test =>
  ({ price }) =>
    price !== null && price >= from && price <= to;
/** The upper end of the frequency range, in kHz. */
const reaches =
  (test: (kilohertz: number) => boolean): Test =>
  ({ cells }) => {
    const range = cells.frequency_response;
    return Array.isArray(range) && typeof range[1] === 'number' && test(range[1]);
  };
const all =
  (...tests: readonly Test[]): Test =>
  (row) =>
    tests.every((test) => test(row));

const WIRELESS = has('wireless', true);
const WIRED = has('wireless', false);
const MICROPHONE = has('microphone', true);
const SILENT = has('microphone', false);
const OVER_EAR = has('type', 'Circumaural');
const ON_EAR = has('type', 'Supra-aural');
const IN_EAR = has('type', 'In Ear');
const EARBUD = has('type', 'Earbud');
const OPEN = has('enclosure_type', 'Open');
const CLOSED = has('enclosure_type', 'Closed');

const of =
  (kind: JudgedQuery['kind']) =>
  (query: string, ...tests: readonly Test[]): JudgedQuery => ({
    kind,
    query,
    isRelevant: all(...tests),
  });
const name = of('name');
const misspelling = of('misspelling');
const specification = of('specification');
const need = of('need');

/** What people ask about headphones: relevance is said of the data alone. */
export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  name('sony wh-1000xm4', named('sony', 'wh1000xm4')),
  name('HD 600', named('hd600')),
  name('sennheiser hd660s', named('sennheiser', 'hd660s')),
  name('dt 770 pro', named('dt770pro')),
  name('beyerdynamic dt 990', named('beyerdynamic', 'dt990')),
  name('airpods max', named('airpods max')),
  name('air pods pro', named('airpods pro')),
  name('audio technica ath-m50x', named('audio-technica', 'athm50x')),
  name('blackshark v2', named('blackshark v2')),
  name('black shark', named('blackshark')),
  name('koss porta pro', named('koss porta pro')),
  name('hyperx cloud ii', named('cloud ii')),
  name('arctis nova', named('arctis nova')),
  name('hifiman', named('hifiman')),
  name('logitech g pro x', named('logitech', 'pro x')),
  name('akg k702', named('akg', 'k702')),
  name('astro a50', named('astro', 'a50')),
  name('bose quietcomfort', named('bose', 'quietcomfort')),
  name('turtle beach stealth', named('turtle beach', 'stealth')),
  misspelling('senheiser hd 600', named('sennheiser', 'hd600')),
  misspelling('beyerdynamc dt 770', named('beyerdynamic', 'dt770')),
  misspelling('audio tecnica m50x', named('audio-technica', 'm50x')),
  misspelling('logitec g435', named('logitech', 'g435')),
  misspelling('steelserie arctis', named('steelseries', 'arctis')),
  misspelling('plantronix', named('plantronics')),
  misspelling('skulcandy crusher', named('skullcandy', 'crusher')),
  misspelling('corsiar void', named('corsair', 'void')),
  misspelling('razor kraken', named('razer', 'kraken')),
  misspelling('panasonik', named('panasonic')),
  misspelling('turtel beach', named('turtle beach')),
  misspelling('hyprx cloud', named('hyperx', 'cloud')),
  misspelling('wirless headphons', WIRELESS),
  misspelling('earbuds with microfone', EARBUD, MICROPHONE),
  misspelling('circumaral', OVER_EAR),
  specification('wireless headphones', WIRELESS),
  specification('wired headphones without microphone', WIRED, SILENT),
  specification('open back headphones', OPEN),
  specification('semi-open headphones', has('enclosure_type', 'Semi-open')),
  specification('closed over-ear', CLOSED, OVER_EAR),
  specification('supra-aural', ON_EAR),
  specification('in-ear with mic', IN_EAR, MICROPHONE),
  specification('wireless earbuds', WIRELESS, EARBUD),
  specification('open wireless', OPEN, WIRELESS),
  specification('headphones under $50', costs(0, 50)),
  specification('over ear between $100 and $200', OVER_EAR, costs(100, 200)),
  specification('$50 to $100 wireless', WIRELESS, costs(50, 100)),
  specification('more than 1000 dollars', costs(1000, Number.POSITIVE_INFINITY)),
  specification('open back under 200 dollars', OPEN, costs(0, 200)),
  specification('headphones around $100', costs(80, 120)),
  specification(
    'at least 40 kHz',
    reaches((khz) => khz >= 40),
  ),
  specification(
    '50khz',
    reaches((khz) => Math.abs(khz - 50) <= 0.5),
  ),
  specification('sony wireless', named('sony'), WIRELESS),
  specification('sennheiser open back', named('sennheiser'), OPEN),
  specification('white headphones', coloured('White')),
  specification('pink in-ear', coloured('Pink'), IN_EAR),
  specification('black and red headset', coloured('Black'), coloured('Red'), MICROPHONE),
  specification('razer under $100', named('razer'), costs(0, 100)),
  need('cheap wireless headphones', WIRELESS, costs(0, 60)),
  need('best gaming headset', named('gaming')),
  need('headphones for calls', MICROPHONE),
  need('cordless headphones with a mic', WIRELESS, MICROPHONE),
  need('earphones without cable', IN_EAR, WIRELESS),
  need('budget open back', OPEN, costs(0, 80)),
  need('cheapest earbuds with mic', EARBUD, MICROPHONE, costs(0, 40)),
  need('affordable sennheiser', named('sennheiser'), costs(0, 100)),
  need('bluetooth on the ear', ON_EAR, WIRELESS),
  need('something wired for under 30 bucks', WIRED, costs(0, 30)),
  need('7.1 gaming headset', ({ name }) => /gaming/i.test(name) && name.includes('7.1')),
  need('headset for xbox', named('xbox')),
  need('usb headset', named('usb'), MICROPHONE),
  need('surround sound headset', named('surround')),
];
