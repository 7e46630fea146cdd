/** The one place where tests read the environment. */
export const settings = {
  /** A PostgreSQL server on which tests may create databases; else a local one is started. */
  postgresUrl: process.env.TEST_DATABASE_URL || undefined,
  /** Full counts in the stress tests, instead of a sample that fits into a few minutes. */
  isLong: process.env.TEST_LONG === '1',
} as const;

/** The environment of a child process: this one's without our own settings, and `more`. */
export function childEnv(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATA_DIR, SITE_URL, PORT, TRUST_PROXY, NODE_OPTIONS, ...rest } =
    process.env;
  return { ...rest, ...more };
}
