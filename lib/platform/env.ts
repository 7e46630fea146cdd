import path from 'node:path';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { isLoopback } from '@/lib/core/loopback';
import { mailSettings, missesHalf } from './mail-settings';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

function isHttpsOrOwn({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

const word = z.string().trim().min(1).max(512);

/** A credential of Amazon's Creators API. Which region it is for stands in its version. */
const credential = {
  id: word.optional().describe('Id of a credential of Amazon’s Creators API'),
  secret: word.optional().describe('Its secret'),
  version: word.optional().describe('Its version: 2.1, 2.2, 2.3, 3.1, 3.2 or 3.3'),
};

const amazon = {
  AMAZON_CREDENTIAL_ID: credential.id,
  AMAZON_CREDENTIAL_SECRET: credential.secret,
  AMAZON_CREDENTIAL_VERSION: credential.version,
  AMAZON_CREDENTIAL_ID_NA: credential.id,
  AMAZON_CREDENTIAL_SECRET_NA: credential.secret,
  AMAZON_CREDENTIAL_VERSION_NA: credential.version,
  AMAZON_CREDENTIAL_ID_EU: credential.id,
  AMAZON_CREDENTIAL_SECRET_EU: credential.secret,
  AMAZON_CREDENTIAL_VERSION_EU: credential.version,
  AMAZON_CREDENTIAL_ID_FE: credential.id,
  AMAZON_CREDENTIAL_SECRET_FE: credential.secret,
  AMAZON_CREDENTIAL_VERSION_FE: credential.version,
  AMAZON_REQUESTS_PER_SECOND: z.coerce
    .number()
    .min(0.01)
    .max(10)
    .default(1)
    .describe('Requests a second that Amazon allows each account'),
  AMAZON_REQUESTS_PER_DAY: z.coerce
    .number()
    .int()
    .min(1)
    .max(864_000)
    .default(8_640)
    .describe('Requests a UTC day that Amazon allows each account'),
  AMAZON_API_URL: word
    .optional()
    .describe('A stand-in for Amazon’s API on this machine; never beside a real credential'),
};

const stripe = {
  STRIPE_SECRET_KEY: word
    .optional()
    .describe('Secret or restricted key of your Stripe account; without it the shop is closed'),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().regex(/^whsec_\S{8,}$/, 'is no list of whsec_… secrets')).max(5))
    .optional()
    .describe(
      'Signing secrets of your webhook endpoint, separated by commas while you change them',
    ),
  STRIPE_API_URL: word
    .optional()
    .describe('A stand-in for Stripe on this machine; never beside a real key'),
};

const indexNow = {
  INDEXNOW_KEY: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'is no key of 8 to 128 letters, digits and dashes')
    .optional()
    .describe(
      'Key by which search engines are told of changed pages; they are not told without it',
    ),
  INDEXNOW_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => isHttpsOrOwn(new URL(text)), 'is neither https nor on this machine')
    .default('https://api.indexnow.org/indexnow')
    .describe('Whom to tell: one search engine tells all others that take part'),
};

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
  API_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe('Requests to the API accepted a minute from one address'),
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
  ...amazon,
  ...stripe,
  ...indexNow,
  JOBS: z
    .enum(['0', '1'])
    .default('1')
    .transform((value) => value === '1')
    .describe('0: jobs do not run by themselves, except for the deletion of what has ended'),
  JOBS_TOKEN: z
    .string()
    .trim()
    .min(32)
    .optional()
    .describe('Bearer token of POST /api/jobs/…, at least 32 characters'),
  PREVIEW_SECRET: z
    .string()
    .trim()
    .min(32)
    .optional()
    .describe('Signs links to unpublished pages, at least 32 characters; no previews without it'),
  ...mailSettings,
  DEMO: flag
    .optional()
    .describe('1: prices of invented merchants, marked as such; 0: none, not even on localhost'),
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
  if (missesHalf(env)) {
    throw new AppError('invalid_content', 'Only one of SMTP_URL and MAIL_FROM is set', {
      where: 'environment',
      remedy: 'Set both to send mail, or neither: see docs/mail.md.',
    });
  }
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

/**
 * A secret that the address of a feed names, such as FEED_AWIN_KEY. No other variable can be read so:
 * an address in the content must not carry the database's password away.
 */
export function getFeedSecret(name: string): string | undefined {
  return /^FEED_[A-Z0-9_]+$/.test(name) ? process.env[name] || undefined : undefined;
}

/** Has the rest of this process ask a stand-in instead of Amazon, as if AMAZON_API_URL had said so. */
export function adoptStandIn(url: string): void {
  adoptSettings({ AMAZON_API_URL: url });
}

/** Has the rest of this process go by other settings, as if its environment had said so. */
export function adoptSettings(settings: Readonly<Record<string, string>>): void {
  Object.assign(process.env, settings);
  parsed = undefined;
}

/** Whether this is Next's build, which opens no database and asks no one for prices. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** Where plain `next start` serves, as it tells itself; undefined where something else does. */
export function plainNextOrigin(): string | undefined {
  return process.env.__NEXT_PRIVATE_ORIGIN || undefined;
}
