import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '@/lib/content/check-content';
import type { Fault } from '@/lib/content/fault';
import type { Command } from '../command';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function line(fault: Fault): string {
  const { file, field, message, remedy } = fault;
  return `${file}:${fault.line}  ${field}  ${message}\n    → ${remedy}\n`;
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'Check the content and report every fault',
  usage: `shelf -- check [--root <folder>] [--json]
  --root   the content folder, "content" unless given
  --json   print {faults: [{file, line, field, message, remedy}], files}
  Exit code 0 without faults, 1 with any.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', default: 'content' },
        json: { type: 'boolean', default: false },
      },
    });
    const report = await checkContent(path.normalize(values.root).replace(/[\\/]+$/, ''));
    const { faults, files } = report;
    process.stdout.write(
      values.json
        ? `${JSON.stringify(report, null, 2)}\n`
        : `${faults.map(line).join('')}${count(faults.length, 'fault')} in ${count(files, 'file')}\n`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};
