/** Characters that the fonts of the site have. */
export const LATIN: string;
/** Each font of the site as its file and bytes, made from the font that its package brings. */
export function subsetFonts(): AsyncGenerator<{ readonly file: string; readonly data: Buffer }>;
