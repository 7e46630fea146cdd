/** Most formats that are kept: sites have one locale and some currencies. */
const MOST = 200;

/** Remembers what was made for each locale and set of options: to make a format takes 20 to 100 µs. */
function remember<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST) made.clear();
    const format = make(locale, options);
    made.set(key, format);
    return format;
  };
}

/** The format of numbers of a locale, made once. */
export const numberFormat = remember(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** The format of dates of a locale, made once. */
export const dateFormat = remember(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
