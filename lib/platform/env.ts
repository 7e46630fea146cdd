import path from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const EnvSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port of the server'),
  HOST: z.string().default('0.0.0.0').describe('Address that the server listens on'),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .optional()
    .describe('Public origin; overrides "url" of content/site.yaml'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the embedded database'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('PostgreSQL; the embedded database is used without it'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies in front append to X-Forwarded-For'),
  DRAIN_MILLISECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(1_500)
    .describe('How long a stopping server still answers new requests, in milliseconds'),
  CLICKS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(300)
    .describe('Clicks accepted a minute from one address'),
  EPHEMERAL_DISK: flag
    .optional()
    .describe('1: nothing written to the disk lasts; told by itself on known hosted platforms'),
  STUDIO_PARTS: flag
    .optional()
    .describe('1: show the page of all parts of the design, /studio/parts, in production too'),
  COUNTRY_HEADER: z
    .string()
    .regex(/^[a-z0-9-]+$/i)
    .optional()
    .describe('Header in which the CDN names the country of the reader'),
  npm_lifecycle_event: z.string().optional().describe('Set by npm: the script that it runs'),
  VERCEL: z.string().optional(),
  NETLIFY: z.string().optional(),
  AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
  K_SERVICE: z.string().optional(),
});

export type Env = z.infer<typeof EnvSchema> & {
  /** Absolute path of the folder that holds the embedded database. */
  readonly dataDir: string;
  /** True where files written now are gone with the process. */
  readonly ephemeralDisk: boolean;
  /** Whether /studio/parts answers. */
  readonly showsParts: boolean;
};

/**
 * Reads settings from the given variables; an empty variable counts as not set.
 * @throws AppError `invalid_content` that names every bad variable and how to mend it.
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = EnvSchema.safeParse(set);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('invalid_content', `Bad settings: ${faults.join('; ')}`, {
      where: 'environment',
      remedy: 'See docs/configure.md for what each variable takes.',
    });
  }
  const env = result.data;
  const hosted = env.VERCEL ?? env.NETLIFY ?? env.AWS_LAMBDA_FUNCTION_NAME ?? env.K_SERVICE;
  return {
    ...env,
    dataDir: path.resolve(env.DATA_DIR),
    ephemeralDisk: env.EPHEMERAL_DISK ?? hosted !== undefined,
    showsParts: env.STUDIO_PARTS ?? env.NODE_ENV !== 'production',
  };
}

let parsed: Env | undefined;

/** The settings of this process, read once. */
export function getEnv(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Whether this is Next's build, which opens no database and asks no one for prices. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** Where plain `next start` serves, as it tells itself; undefined where something else does. */
export function plainNextOrigin(): string | undefined {
  return process.env.__NEXT_PRIVATE_ORIGIN || undefined;
}
