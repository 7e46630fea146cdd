// Loaded ahead of a server (NODE_OPTIONS=--import=…): its clock is ahead by as many milliseconds as
// the file CLOCK_SHIFT_FILE says, read anew at every look.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const file = process.env.CLOCK_SHIFT_FILE;
const RealDate = Date;
const realNow = performance.now.bind(performance);

function shift() {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  // Next copies what is its own, not what it inherits.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;

  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shift());
    else super(...args);
  }

  static now() {
    return RealDate.now() + shift();
  }
};
performance.now = () => realNow() + shift();
