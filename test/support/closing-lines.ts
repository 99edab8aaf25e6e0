import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Prints every skipped test with its reason once all tests have run, and then one line of totals by itself. */
export class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()]);
    const skipped = tests.filter(test => test.result().state === 'skipped');
    const broken = modules.filter(module => module.errors().length > 0).length;
    const failed = count(tests, 'failed') + broken + unhandled.length;
    // At the process's end, because the default reporter prints its own summary after this.
    process.once('exit', () => {
      for (const test of skipped) console.log(`skipped: ${nameOf(test)}: ${reasonOf(test)}`);
      console.log(`${count(tests, 'passed')} passed, ${failed} failed, ${skipped.length} skipped`);
    });
  }
}

function count(tests: readonly TestCase[], state: string): number {
  return tests.filter(test => test.result().state === state).length;
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (
    (result.state === 'skipped' ? result.note : undefined) ?? `marked ${test.options.mode} in the test file`
  );
}
