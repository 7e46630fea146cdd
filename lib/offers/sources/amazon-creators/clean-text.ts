const UNSHOWABLE = /[\p{Cc}\p{Cf}\s]+/gu;

/** A merchant's text as one line of at most `longest` characters; null where nothing is left of it. */
export function cleanLine(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(UNSHOWABLE, ' ')
    .trim();
  return line.slice(0, longest).toWellFormed().trim() || null;
}

/** A text without the secrets that were sent to whoever wrote it. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '[secret]')),
    text,
  );
}
