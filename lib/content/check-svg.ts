import type { Fault } from './fault';
import { scanXml, type XmlToken } from './scan-xml';

type SvgFault = Pick<Fault, 'line' | 'field' | 'message' | 'remedy'>;

/** What drawings need. Scripts, other documents, pictures, sound and animation are left out. */
const ELEMENTS = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon
  text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`.split(/\s+/),
);

/**
 * Anything that a style or a paint could fetch; `url(#…)` stays inside the file. Escapes could
 * spell a name past this check, so they are refused as well.
 */
const FETCHES = /@import|url\(\s*(?!["']?#)|expression\(|javascript:|&#|\\/i;
const LENGTH = /^\d+(?:\.\d+)?(?:px)?$/;
const VIEW_BOX = /^-?[\d.]+(?:[\s,]+-?[\d.]+){3}$/;
const NAMESPACE = 'http://www.w3.org/2000/svg';

const REDRAW = 'Export it again as plain SVG, or take that part out in an editor.';

function fault(line: number, message: string, remedy = REDRAW): SvgFault {
  return { line, field: 'svg', message, remedy };
}

function attributeFault(name: string, value: string): string | null {
  if (/^on/i.test(name)) return `holds a script, in "${name}"`;
  const isReference = /^(?:.*:)?(?:href|src)$/i.test(name) && !value.trim().startsWith('#');
  if (isReference || (!name.startsWith('xmlns') && FETCHES.test(value))) {
    return `refers to something outside, in "${name}"`;
  }
  return null;
}

function rootFaults(attributes: ReadonlyMap<string, string>, line: number): SvgFault[] {
  const isLength = (text: string) => LENGTH.test(text) && Number.parseFloat(text) > 0;
  const demands: [string, (text: string) => boolean, string][] = [
    ['xmlns', (text) => text === NAMESPACE, `Write xmlns="${NAMESPACE}" on <svg>.`],
    ['viewBox', (text) => VIEW_BOX.test(text), 'Write viewBox="0 0 1200 1200" on <svg>.'],
    ['width', isLength, 'Write width="1200" on <svg>: the width in pixels.'],
    ['height', isLength, 'Write height="1200" on <svg>: the height in pixels.'],
  ];
  return demands.flatMap(([field, isRight, remedy]) => {
    const value = attributes.get(field);
    if (value !== undefined && isRight(value)) return [];
    const message = value === undefined ? 'is missing' : `${JSON.stringify(value)} does not fit`;
    return [{ line, field, message, remedy }];
  });
}

function elementFaults(token: XmlToken & { type: 'open' }): SvgFault[] {
  const faults = token.attributes.flatMap(([name, value]) => {
    const message = attributeFault(name, value);
    return message ? [fault(token.line, message)] : [];
  });
  if (ELEMENTS.has(token.name)) return faults;
  return [fault(token.line, `holds <${token.name}>, which drawings do not need`), ...faults];
}

const BROKEN = 'Open it in a browser, which shows where it breaks.';

/** Undefined where the nesting is right so far; `open` is the stack of elements. */
function nestingFault(token: XmlToken, open: string[]): SvgFault | undefined {
  switch (token.type) {
    case 'open':
      if (open.length === 0 && token.name !== 'svg') {
        return fault(token.line, `begins with <${token.name}>, not with <svg>`);
      }
      if (!token.isEmpty) open.push(token.name);
      return undefined;
    case 'close':
      if (open.pop() === token.name) return undefined;
      return fault(token.line, `closes <${token.name}>, which is not open there`, BROKEN);
    case 'text':
      return open.length > 0 ? undefined : fault(token.line, 'has text outside <svg>', BROKEN);
    case 'declaration':
      return fault(token.line, 'holds a document type, which can hide other text');
    case 'instruction':
      return fault(token.line, 'holds a processing instruction');
    case 'malformed':
      return fault(token.line, 'has a "<" that begins no element', BROKEN);
  }
}

/**
 * Checks that an SVG file is well-formed, has a size, and is a drawing and nothing else: no script,
 * no foreign content, nothing fetched from elsewhere. An allow-list: what is not named is refused.
 */
export function checkSvg(svg: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const open: string[] = [];
  let roots = 0;
  for (const token of scanXml(svg)) {
    const isRoot = token.type === 'open' && open.length === 0;
    const isStyle = open.at(-1) === 'style';
    const broken = nestingFault(token, open);
    if (broken) return [...faults, broken];
    if (token.type === 'open') faults.push(...elementFaults(token));
    if (isRoot) {
      roots += 1;
      faults.push(...rootFaults(new Map(token.attributes), token.line));
    }
    if (isStyle && token.type === 'text' && FETCHES.test(token.text)) {
      faults.push(fault(token.line, 'holds a style that refers to something outside'));
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) faults.push(fault(1, `does not close <${unclosed}>`, BROKEN));
  if (roots !== 1) faults.push(fault(1, 'is not one <svg> element'));
  return faults;
}
