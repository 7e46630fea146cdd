import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, VALID_CONTENT } from '@/tests/support/content';

const FILES = Object.keys(VALID_CONTENT).length;
const PROJECT = path.resolve(import.meta.dirname, '../../..');

function shelf(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
}

describe('the command line', () => {
  test('lists every command with a line on what it does', () => {
    const { status, stdout } = shelf('help');
    expect(status).toBe(0);
    for (const name of ['check', 'new', 'clicks', 'backup', 'restore', 'verify', 'migrate']) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +[A-Z]`, 'm'));
    }
    expect(stdout).not.toContain('cannot be loaded');
  });

  test('tells how a command is called', () => {
    expect(shelf('help', 'check').stdout).toContain('--json');
    expect(shelf('new', '--help').stdout).toContain('product|list|guide|comparison|author');
  });

  test('answers a slip of the hand with the command that was meant', () => {
    const { status, stderr } = shelf('chekc');
    expect(status).toBe(2);
    expect(stderr).toBe('There is no command "chekc".\n    → Did you mean "check"?\n');
  });

  test('refuses options that a command lacks, without a stack', () => {
    const { status, stderr } = shelf('check', '--jsn');
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--jsn'");
    expect(stderr).not.toContain('    at ');
  });
});

describe('shelf check', () => {
  test('ends with exit code 0 where nothing is wrong', async () => {
    const { root } = await contentFolder();
    const { status, stdout } = shelf('check', '--root', root);
    expect(stdout).toBe(`0 faults in ${FILES} files\n`);
    expect(status).toBe(0);
  });

  test('prints file, line, field, fault and remedy, and ends with exit code 1', async () => {
    const { root, edit } = await contentFolder();
    await edit('products/alpha.mdx', '8.5', '11');
    const { status, stdout } = shelf('check', '--root', `${root}/`);
    expect(stdout).toBe(
      `${root}/products/alpha.mdx:13  scores.light  11 is more than 10\n` +
        '    → Give a number from 0 to 10.\n' +
        `1 fault in ${FILES} files\n`,
    );
    expect(status).toBe(1);
  });

  test('prints the same as JSON', async () => {
    const { root, edit } = await contentFolder();
    await edit('products/alpha.mdx', '8.5', '11');
    const { status, stdout } = shelf('check', '--json', '--root', root);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: FILES,
      faults: [
        {
          file: `${root}/products/alpha.mdx`,
          line: 13,
          field: 'scores.light',
          message: '11 is more than 10',
          remedy: 'Give a number from 0 to 10.',
        },
      ],
    });
  });

  test('finds no fault in the content of this repository', () => {
    const { status, stdout } = shelf('check');
    expect(stdout).toMatch(/^0 faults in \d+ files\n$/);
    expect(status).toBe(0);
  });
});
