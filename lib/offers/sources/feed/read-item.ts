import sax from 'sax';

/** What an item can say that is of use here, in the order in which rows give it. */
export const ITEM_COLUMNS = [
  'id',
  'link',
  'price',
  'sale_price',
  'sale_price_effective_date',
  'availability',
  'condition',
  'gtin',
  'mpn',
  'brand',
  'shipping',
  'expiration_date',
] as const;

const PLACES: ReadonlyMap<string, number> = new Map(ITEM_COLUMNS.map((name, at) => [name, at]));
const SHIPPING = PLACES.get('shipping') ?? -1;

/** Collects the fields of one item from the events of the parser. */
class ItemFields {
  readonly fields: string[] = ITEM_COLUMNS.map(() => '');
  /** Whether a field came under Google's prefix: what RSS itself says is then of no account. */
  readonly #isGoogles: boolean[] = ITEM_COLUMNS.map(() => false);
  readonly #path: string[] = [];
  #shipping = { country: '', region: '', service: '', price: '' };
  #text = '';

  constructor(private readonly prefixes: ReadonlySet<string>) {}

  open(name: string, attributes: Readonly<Record<string, unknown>>): void {
    this.#path.push(name);
    this.#text = '';
    if (this.#path.length !== 2) return;
    this.#shipping = { country: '', region: '', service: '', price: '' };
    const { href, rel = 'alternate' } = attributes;
    if (name === 'link' && rel === 'alternate' && typeof href === 'string') this.#set(name, href);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const name = this.#path.pop() ?? '';
    const text = this.#text.trim();
    this.#text = '';
    if (this.#path.length === 1) this.#set(name, text);
    if (this.#path.length === 2 && this.#local(this.#path[1] ?? '') === 'shipping') {
      const part = this.#local(name);
      if (part in this.#shipping) Object.assign(this.#shipping, { [part]: text });
    }
  }

  /** The name without a prefix of Google's; empty under any other prefix. */
  #local(name: string): string {
    const colon = name.indexOf(':');
    if (colon === -1) return name;
    return this.prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : '';
  }

  #set(name: string, text: string): void {
    const place = PLACES.get(this.#local(name));
    if (place === undefined) return;
    if (place === SHIPPING) this.#addShipping(text);
    else if (text !== '') {
      const isGoogles = name.includes(':');
      const isKnown = this.fields[place] !== '';
      if (isKnown && (this.#isGoogles[place] || !isGoogles)) return;
      this.fields[place] = text;
      this.#isGoogles[place] = isGoogles;
    }
  }

  /** In the form of the text feeds: country, region, service and price, with colons. */
  #addShipping(text: string): void {
    const { country, region, service, price } = this.#shipping;
    const entry = text || [country, region, service, price].join(':');
    this.fields[SHIPPING] = [this.fields[SHIPPING], entry].filter(Boolean).join(',');
  }
}

/**
 * Reads one item of an RSS or Atom feed: its fields in the order of `ITEM_COLUMNS`, or what keeps it
 * from being well-formed XML.
 * @param prefixes under which the feed's root declares Google's names.
 */
export function readItem(xml: string, prefixes: ReadonlySet<string>): readonly string[] | string {
  const item = new ItemFields(prefixes);
  const parser = sax.parser(true, { position: false });
  let fault: string | null = null;
  parser.onerror = (error) => {
    fault ??= `is not well-formed: ${error.message.split('\n')[0]?.toLowerCase()}`;
    // Else the parser throws it at what comes next.
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) => item.open(name, attributes);
  parser.ontext = (text) => item.text(text);
  parser.oncdata = (text) => item.text(text);
  parser.onclosetag = () => item.close();
  parser.write(xml).close();
  return fault ?? item.fields;
}
