import type { Described, Parameter } from './check-answer';

/** A request that may ask for anything. */
export interface FuzzedRequest {
  readonly path: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

const ODD = [
  '',
  '0',
  '-1',
  '1e9',
  '999999999999999999999',
  '01',
  'NaN',
  'null',
  'true',
  'false',
  '__proto__',
  'constructor',
  'toString',
  ',',
  ',,,',
  'a,a,a',
  "' or 1=1 --",
  '<script>',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud83c\udfa7',
  'ÄÖÜ',
  'ﬀ',
  '\u202e',
  'a'.repeat(81),
  'x'.repeat(700),
  'eyJhIjoxfQ',
  'W10',
  'headphone',
  'under 300 g and wireless',
  'SONY-WH-1000XM4',
];

/** Words of the search, and parts of them. */
const QUERIES = [
  'headphones',
  'wireless',
  'sony',
  'under $200',
  'best headset for games',
  '-',
  '"',
];

/**
 * Makes requests over all parameters: values that fit, values that nearly fit, and values that never do.
 * @param slugs that the site has, by what addresses call them.
 */
export function createFuzz(
  operations: readonly Described[],
  slugs: Readonly<Record<string, readonly string[]>>,
  cursors: readonly string[],
  chance: () => number,
) {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)] as Item;
  const some = (make: () => string) => Array.from({ length: 1 + Math.floor(chance() * 5) }, make);

  const every = Object.values(slugs).flat();
  /** Mostly those that can be meant. */
  const slugFor = (noun: string) => pick(chance() < 0.9 ? (slugs[noun] ?? every) : every);

  function fitting({ name, schema }: Parameter): string {
    if (name === 'cursor') return pick(cursors.length > 0 ? cursors : ['none']);
    if (name === 'q') return pick(QUERIES);
    if (schema.type === 'integer') return String(Math.floor(chance() * 130) - 5);
    if (schema.type === 'boolean') return pick(['true', 'false']);
    if (schema.enum) return pick(schema.enum);
    const choices = schema.items?.enum;
    const one = () => (choices ? pick(choices) : slugFor(name));
    return schema.type === 'array' ? some(one).join(',') : one();
  }

  const valueFor = (parameter: Parameter) => (chance() < 0.75 ? fitting(parameter) : pick(ODD));

  function searchOf(parameters: readonly Parameter[]): string {
    const search = new URLSearchParams();
    for (const parameter of parameters) {
      if (chance() < (parameter.required ? 0.95 : 0.25)) {
        search.append(parameter.name, valueFor(parameter));
      }
      if (chance() < 0.02) search.append(parameter.name, valueFor(parameter));
    }
    if (chance() < 0.05) search.append(pick(['limt', 'page', 'x', '__proto__', '']), pick(ODD));
    return search.size > 0 ? `?${search}` : '';
  }

  function headersOf(): Record<string, string> {
    return {
      ...(chance() < 0.2
        ? { 'accept-language': pick(['de', 'en', 'fr', '*', 'de;q=x', ',;']) }
        : {}),
      ...(chance() < 0.1 ? { accept: pick(['text/html', 'application/*', '*/*', ';;']) } : {}),
      ...(chance() < 0.1 ? { 'if-none-match': pick(['*', 'W/"x"', '"', ',,']) } : {}),
    };
  }

  return (): FuzzedRequest => {
    const { path, parameters } = pick(operations);
    const inPath = parameters.filter((one) => one.in === 'path');
    const address = inPath.reduce((text, { name }) => {
      const slug =
        chance() < 0.7 ? slugFor(path.split('/')[1] ?? '') : pick(ODD.filter((odd) => odd !== ''));
      // Of a segment of dots every client makes another address.
      return text.replace(`{${name}}`, encodeURIComponent(slug.toWellFormed()));
    }, path);
    const search = searchOf(parameters.filter((one) => one.in === 'query'));
    return { path, target: `/api/v1${address}${search}`, headers: headersOf() };
  };
}
