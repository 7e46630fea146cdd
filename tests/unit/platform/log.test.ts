import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from '@/lib/platform/log';

afterEach(() => vi.restoreAllMocks());

function capture(stream: NodeJS.WriteStream): string[] {
  const lines: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
}

describe('the log', () => {
  it('is one JSON object a line, whatever the message holds', () => {
    const lines = capture(process.stdout);
    log.info('two\nlines', { count: 3n, nothing: undefined });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
    const entry = JSON.parse(lines[0] ?? '');
    expect(entry).toMatchObject({ level: 'info', message: 'two\nlines', count: '3' });
    expect(new Date(entry.time).getTime()).not.toBeNaN();
  });

  it('writes an error with its code, stack and causes', () => {
    const lines = capture(process.stderr);
    const cause = Object.assign(new Error('inner'), { code: 'ENOSPC' });
    log.error('It failed', { error: new Error('outer', { cause }) });
    const { error } = JSON.parse(lines[0] ?? '');
    expect(error).toMatchObject({ message: 'outer', cause: { message: 'inner', code: 'ENOSPC' } });
    expect(error.stack).toContain('log.test');
  });

  it('survives a cause that is its own cause', () => {
    const lines = capture(process.stderr);
    const error = new Error('loop');
    error.cause = error;
    log.warn('It loops', { error });
    expect(lines).toHaveLength(1);
  });
});
