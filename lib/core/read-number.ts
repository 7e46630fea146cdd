const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const WITH_THOUSANDS = {
  en: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  de: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
};
const GERMAN_DECIMAL = /^[+-]?\d+,\d+$/;

/**
 * A number as people of a language write it: "1,000.5" in English, "1.000,5" in German, and spaces
 * between thousands in both. In German "1.500" is fifteen hundred. Null for anything else.
 */
export function readNumber(text: string, language: 'en' | 'de'): number | null {
  const packed = text
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3}(?:\D|$))/g, '')
    .replace('−', '-');
  if (WITH_THOUSANDS[language].test(packed)) {
    const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
    return Number(packed.replaceAll(thousands, '').replace(decimal, '.'));
  }
  if (PLAIN.test(packed)) return Number(packed);
  if (language === 'de' && GERMAN_DECIMAL.test(packed)) return Number(packed.replace(',', '.'));
  return null;
}
