import { defineConfig } from 'vitest/config';
import { ClosingLines } from './support/closing-lines.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Child processes: tests spawn programs and set signal handlers, which worker threads cannot.
    pool: 'forks',
    // A property test with a thousand cases fits; tests that build, rebuild or push give their own limit.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The variables of the machine that runs the tests must not decide what they find.
    env: { GITHUB_ACTIONS: '', GITLAB_CI: '', NO_COLOR: '1' },
    reporters: ['default', new ClosingLines()],
  },
});
