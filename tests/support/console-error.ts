import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

const printError = console.error;
let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  console.error = (...args: unknown[]) => {
    unexpected.push(format(...args));
    printError(...args);
  };
});

// A test that expects one replaces console.error itself, and so keeps it from this one.
afterEach(() => {
  console.error = printError;
  if (unexpected.length > 0) throw new Error(`Unexpected console.error: ${unexpected.join('\n')}`);
});
