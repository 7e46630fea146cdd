import { writeFileSync } from 'node:fs';
import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestRunEndReason,
} from 'vitest/node';

/** How a run ended, in numbers of tests; what failed outside a test counts as a failed one. */
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Number of skipped tests by the reason given for them. */
  reasons: Record<string, number>;
}

/** Groups that are left out may end their name with the reason: `name (…: skipped, <reason>)`. */
const REASON = /skipped, (.+?)\)?$/;

/** The note of `context.skip(note)`, else what the outermost group that is left out says. */
function reasonFor(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return result.note;
  let reason = test.name;
  for (let at = test.parent; at.type === 'suite'; at = at.parent) {
    if (at.errors().length > 0) return `the set-up of "${at.name}" failed`;
    if (at.options.mode === 'skip') reason = at.name;
  }
  return REASON.exec(reason)?.[1] ?? reason;
}

function failuresOutsideTests(module: TestModule): number {
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  return suites.length + (module.errors().length > 0 ? 1 : 0);
}

function count(modules: readonly TestModule[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, reasons: {} };
  for (const module of modules) {
    tally.failed += failuresOutsideTests(module);
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') tally.passed++;
      else if (state === 'failed') tally.failed++;
      else {
        const reason = state === 'pending' ? 'the run was cut short' : reasonFor(test);
        tally.skipped++;
        tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1;
      }
    }
  }
  return tally;
}

/** Leaves the numbers of a run in the file TEST_TALLY, from which the closing line is made. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const tally = count(modules);
    tally.failed += unhandledErrors.length;
    if (reason === 'interrupted') tally.failed++;
    const file = process.env.TEST_TALLY;
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}
