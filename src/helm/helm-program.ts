import { AppError } from '../errors.ts';
import type { Exec, ExecResult } from '../system/exec.ts';

/** A chart that hangs helm (an endless loop in a template) ends here. */
const TIMEOUT_MS = 300_000;
/** Lines of helm's words that are shown. */
const MOST_LINES = 30;

/**
 * Runs `helm lint` and, for charts that can be installed, `helm template` on an archive. Throws `chart-invalid` with
 * helm's own words, and `exec-failed` where helm is not installed.
 */
export async function checkWithHelm(
  ports: { readonly exec: Exec; readonly env: Readonly<Record<string, string | undefined>> },
  chart: { readonly archive: string; readonly isLibrary: boolean; readonly name: string },
): Promise<void> {
  const run = (args: readonly string[]): Promise<ExecResult> =>
    ports.exec({ program: 'helm', args, env: ports.env, timeoutMs: TIMEOUT_MS });
  assertDone('lint', chart, await run(['lint', chart.archive]));
  if (!chart.isLibrary) assertDone('template', chart, await run(['template', 'release-name', chart.archive]));
}

function assertDone(
  command: string,
  { name, archive }: { name: string; archive: string },
  result: ExecResult,
): void {
  if (result.code === 0 && !result.timedOut) return;
  // lint says what is wrong on standard output, template on standard error.
  const words = command === 'lint' ? `${result.stdout}\n${result.stderr}` : result.stderr;
  const problems = words
    .split('\n')
    .map(line => line.replaceAll(archive, name).trimEnd())
    .filter(line => line.trim() !== '')
    .slice(0, MOST_LINES);
  const why = result.timedOut ? `did not end within ${TIMEOUT_MS / 1000} s` : `refuses it`;
  throw new AppError('chart-invalid', `${name}: helm ${command} ${why}`, { problems });
}
