import { suggestNearest } from '@/lib/content/suggest-nearest';
import { AppError } from '@/lib/core/errors';
import type { Command } from './command';

/** Each command is loaded when it is called: the others need not even work. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).checkCommand,
  new: async () => (await import('./commands/new')).newCommand,
  preview: async () => (await import('./commands/preview')).previewCommand,
  feeds: async () => (await import('./commands/feeds')).feedsCommand,
  clicks: async () => (await import('./commands/clicks')).clicksCommand,
  backup: async () => (await import('./commands/backup')).backupCommand,
  restore: async () => (await import('./commands/restore')).restoreCommand,
  verify: async () => (await import('./commands/verify')).verifyCommand,
  migrate: async () => (await import('./commands/migrate')).migrateCommand,
  goods: async () => (await import('./commands/goods')).goodsCommand,
  pictures: async () => (await import('./commands/pictures')).picturesCommand,
  search: async () => (await import('./commands/search')).searchCommand,
  prices: async () => (await import('./commands/prices')).pricesCommand,
  orders: async () => (await import('./commands/orders')).ordersCommand,
  stock: async () => (await import('./commands/stock')).stockCommand,
  stripe: async () => (await import('./commands/stripe')).stripeCommand,
  jobs: async () => (await import('./commands/jobs')).jobsCommand,
};

const CALLED_WRONGLY = 2;
const FAILED = 1;

async function summaryOf(load: () => Promise<Command>): Promise<string> {
  try {
    return (await load()).summary;
  } catch (error) {
    return `(cannot be loaded: ${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(
      async ([name, load]) => `  ${name.padEnd(10)}${await summaryOf(load)}`,
    ),
  );
  return [
    'npm run shelf -- <command> [options]',
    '',
    ...lines,
    `  ${'help'.padEnd(10)}Show this list, or "help <command>" how one is called`,
    '',
  ].join('\n');
}

function unknownCommand(name: string): AppError {
  const near = suggestNearest(name, [...Object.keys(COMMANDS), 'help']);
  return new AppError('bad_request', `There is no command "${name}".`, {
    remedy: near ? `Did you mean "${near}"?` : 'Run "npm run shelf -- help" for the list.',
  });
}

function loaderOrThrow(name: string): () => Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw unknownCommand(name);
  return load;
}

async function run(words: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = words;
  const asksForHelp = args.includes('--help') || args.includes('-h');
  if (name === 'help' || name === '--help' || name === '-h') {
    const [topic] = args;
    const text = topic ? (await loaderOrThrow(topic)()).usage : await help();
    process.stdout.write(`${text.trimEnd()}\n`);
    return 0;
  }
  const command = await loaderOrThrow(name)();
  if (!asksForHelp) return command.run(args);
  process.stdout.write(`${command.usage.trimEnd()}\n`);
  return 0;
}

/** `util.parseArgs` throws plain errors, told by their codes, for options that a command lacks. */
function isBadOption(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS_');
}

function report(error: unknown, name: string | undefined): number {
  if (error instanceof AppError) {
    const { message, where, remedy } = error;
    const lines = [where ? `${where}: ${message}` : message, remedy && `    → ${remedy}`];
    process.stderr.write(`${lines.filter(Boolean).join('\n')}\n`);
    return error.code === 'bad_request' ? CALLED_WRONGLY : FAILED;
  }
  if (isBadOption(error)) {
    process.stderr.write(
      `${error.message}\n    → Run "npm run shelf -- help ${name}" for its options.\n`,
    );
    return CALLED_WRONGLY;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return FAILED;
}

/** A reader that has seen enough, such as `head`, closes the pipe; that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const words = process.argv.slice(2);
try {
  process.exitCode = await run(words);
} catch (error) {
  process.exitCode = report(error, words[0]);
}
