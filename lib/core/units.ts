/** Units by what they measure: how many of the first a unit is, and how else it is written. */
const DIMENSIONS: readonly (readonly (readonly [factor: number, ...names: readonly string[]])[])[] =
  [
    // Mass. The pound and the ounce are defined by the gram.
    [
      [1, 'g', 'gram', 'grams', 'gramm'],
      [0.001, 'mg'],
      [1_000, 'kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramm'],
      [28.349523125, 'oz', 'ounce', 'ounces', 'unze', 'unzen'],
      [453.59237, 'lb', 'lbs', 'pound', 'pounds'],
    ],
    // Length
    [
      [1, 'mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
      [0.001, 'µm', 'um', 'micron', 'microns'],
      [10, 'cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
      [1_000, 'm', 'metre', 'metres', 'meter', 'meters'],
      [25.4, 'in', 'inch', 'inches', '″', '"', '”', 'zoll'],
      [304.8, 'ft', 'foot', 'feet', '′'],
    ],
    // Frequency
    [
      [1, 'Hz', 'hertz'],
      [1_000, 'kHz'],
      [1_000_000, 'MHz'],
      [1_000_000_000, 'GHz'],
    ],
    // Time
    [
      [1, 's', 'sec', 'second', 'seconds', 'sekunde', 'sekunden'],
      [0.001, 'ms', 'millisecond', 'milliseconds', 'millisekunden'],
      [60, 'min', 'minute', 'minutes', 'minuten'],
      [3_600, 'h', 'hr', 'hrs', 'hour', 'hours', 'std', 'std.', 'stunde', 'stunden'],
      [86_400, 'd', 'day', 'days', 'tag', 'tage'],
    ],
    // Power
    [
      [1, 'W', 'watt', 'watts'],
      [0.001, 'mW', 'milliwatt', 'milliwatts'],
      [1_000, 'kW', 'kilowatt', 'kilowatts'],
    ],
    // Energy
    [
      [1, 'Wh'],
      [1_000, 'kWh'],
    ],
    // Charge
    [
      [1, 'mAh'],
      [1_000, 'Ah'],
    ],
    // Voltage
    [
      [1, 'V', 'volt', 'volts'],
      [0.001, 'mV'],
      [1_000, 'kV'],
    ],
    // Current
    [
      [1, 'A', 'amp', 'amps', 'ampere', 'amperes'],
      [0.001, 'mA'],
    ],
    // Resistance: the sign of the ohm has two code points.
    [
      [1, 'Ω', '\u2126', 'ohm', 'ohms'],
      [1_000, 'kΩ', 'k\u2126', 'kohm'],
    ],
    // Level
    [[1, 'dB', 'decibel', 'decibels', 'dezibel']],
    // Data, as makers count it: in thousands
    [
      [1, 'MB'],
      [0.001, 'kB'],
      [1_000, 'GB'],
      [1_000_000, 'TB'],
    ],
    // Volume
    [
      [1, 'ml', 'mL', 'millilitre', 'milliliter'],
      [10, 'cl', 'cL'],
      [1_000, 'l', 'L', 'litre', 'litres', 'liter', 'liters'],
      [29.5735295625, 'fl oz', 'fl. oz'],
    ],
    // Luminance
    [[1, 'cd/m²', 'cd/m2', 'nit', 'nits']],
    // Angle
    [[1, '°', 'deg', 'degree', 'degrees', 'grad']],
    // Share
    [[1, '%', 'percent', 'per cent', 'prozent']],
  ];

interface Unit {
  readonly dimension: number;
  readonly factor: number;
}

/** By their exact signs, because mW is not MW, and by their names in lower case. */
const EXACT = new Map<string, Unit>();
const FOLDED = new Map<string, Unit | null>();

for (const [dimension, units] of DIMENSIONS.entries()) {
  for (const [factor, ...names] of units) {
    for (const name of names) {
      const unit = { dimension, factor };
      EXACT.set(name, unit);
      const folded = name.toLowerCase();
      const known = FOLDED.get(folded);
      // Null for signs that differ in their capitals alone.
      FOLDED.set(folded, known !== undefined && known?.factor !== factor ? null : unit);
    }
  }
}

const findUnit = (name: string) => EXACT.get(name) ?? FOLDED.get(name.toLowerCase()) ?? null;

/** True where two names mean one unit: "hours" and "h"; also for two of a unit that is not known here. */
export function isSameUnit(one: string, other: string): boolean {
  const [first, second] = [findUnit(one), findUnit(other)];
  if (!first || !second) return one.toLowerCase() === other.toLowerCase();
  return first.dimension === second.dimension && first.factor === second.factor;
}

/**
 * A number in another unit: 0.254 of "kg" is 254 of "g". Null where one cannot be converted into the
 * other. What was converted is rounded to six significant digits, more than any maker measures.
 */
export function convertUnit(number: number, from: string, to: string): number | null {
  if (isSameUnit(from, to)) return number;
  const [source, target] = [findUnit(from), findUnit(to)];
  if (!source || !target || source.dimension !== target.dimension) return null;
  return Number(((number * source.factor) / target.factor).toPrecision(6));
}

/** Names of the units that can be converted into a unit; that unit alone where it is not known here. */
export function unitsLike(unit: string): string[] {
  const known = findUnit(unit);
  if (!known) return [unit];
  return (DIMENSIONS[known.dimension] ?? []).map(([, name]) => name as string);
}

/** All ways in which a unit and those that it converts from are written, in lower case. */
export function unitWords(unit: string): string[] {
  const known = findUnit(unit);
  if (!known) return [unit.toLowerCase()];
  const names = (DIMENSIONS[known.dimension] ?? []).flatMap(([, ...words]) => words);
  return [...new Set(names.map((name) => name.toLowerCase()))];
}
