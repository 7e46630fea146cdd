type Level = 'info' | 'warn' | 'error';

/** What a line may carry. Never an address, a user agent, a click body or anything else of a person. */
export type LogFields = Readonly<Record<string, unknown>>;

const MAX_CAUSES = 5;

function describeError(error: Error, depth = 0): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause =
    error.cause instanceof Error && depth < MAX_CAUSES
      ? { cause: describeError(error.cause, depth + 1) }
      : {};
  return { name: error.name, ...code, message: error.message, stack: error.stack, ...cause };
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) return describeError(value);
  return typeof value === 'bigint' ? value.toString() : value;
}

function write(level: Level, message: string, fields: LogFields): void {
  const entry = { time: new Date().toISOString(), level, message, ...fields };
  const stream = level === 'info' ? process.stdout : process.stderr;
  stream.write(`${JSON.stringify(entry, plain)}\n`);
}

/**
 * The log of the server: one JSON object a line, `info` on standard output, the rest on standard
 * error. Errors among the fields are written with their stack and causes.
 */
export const log = {
  info: (message: string, fields: LogFields = {}): void => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}): void => write('warn', message, fields),
  error: (message: string, fields: LogFields = {}): void => write('error', message, fields),
};
