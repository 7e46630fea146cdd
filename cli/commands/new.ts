import path from 'node:path';
import { parseArgs } from 'node:util';
import { DRAFT_KINDS, type DraftKind } from '@/lib/content/draft-document';
import { startDocument } from '@/lib/content/start-document.server';
import { utcDay } from '@/lib/core/dates';
import { AppError } from '@/lib/core/errors';
import type { Command } from '../command';

function isDraftKind(word: string | undefined): word is DraftKind {
  return (DRAFT_KINDS as readonly (string | undefined)[]).includes(word);
}

export const newCommand: Command = {
  name: 'new',
  summary:
    'Begin a product, list, guide, comparison, author, deal or good: a file that passes the check',
  usage: `shelf -- new product|list|guide|comparison|author|deal|good <slug> [--name <name>]
  The slug of a comparison names its products: first-vs-second.
  --name       name of the product, author or good, title of the list, guide, comparison or deal
  --category   slug of its category, the first that fits unless given
  --author     slug of its author, the first unless given
  --root       the content folder, "content" unless given
  An existing file is never overwritten.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        category: { type: 'string' },
        author: { type: 'string' },
        root: { type: 'string', default: 'content' },
      },
    });
    const [kind, slug, ...rest] = positionals;
    if (!isDraftKind(kind) || slug === undefined || rest.length > 0) {
      throw new AppError(
        'bad_request',
        `Say what to begin: ${DRAFT_KINDS.join(', ')}, and a slug.`,
        {
          remedy: 'npm run shelf -- new product my-product --name "My Product"',
        },
      );
    }
    const root = path.normalize(values.root).replace(/[\\/]+$/, '');
    const today = utcDay(Date.now());
    const files = await startDocument({ ...values, root, kind, slug, today });
    for (const file of files) process.stdout.write(`Wrote ${file}\n`);
    process.stdout.write('Replace the sentences in it, then run: npm run shelf -- check\n');
    return 0;
  },
};
