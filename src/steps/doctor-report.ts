import { resolve } from 'node:path';
import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError, EXIT, EXIT_OF } from '../errors.ts';
import {
  type Diagnosis,
  type DoctorCheck,
  doctorLines,
  doctorProblems,
  doctorSummary,
} from '../report/doctor.ts';
import { inertJson } from '../report/json.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import { READABLE, writeWhole } from '../system/files.ts';

/** Shows what was found everywhere, and gives the command's result. */
export async function reportDiagnosis(
  { host, inputs, cwd }: Deps,
  checks: readonly DoctorCheck[],
): Promise<CommandResult> {
  const error = diagnosisError(checks);
  const document: Diagnosis = { schema: REPORT_SCHEMA, command: 'doctor', checks };
  for (const line of doctorLines(document)) host.info(line);
  if (error && host.kind !== 'console') host.error([error.message, ...error.problems].join('\n'));
  await host.summary(doctorSummary(document));
  host.output('json', host.redact(inertJson(document)));
  const file = inputs.text('report-file');
  if (file !== '') await writeWhole(resolve(cwd, file), host.redact(`${inertJson(document, 2)}\n`), READABLE);
  return error === undefined ? { document } : { document, error };
}

/**
 * The error of what was found, undefined where nothing is a problem: the code of the first problem where all of them are
 * about credentials and rights, else `not-ready`.
 */
export function diagnosisError(checks: readonly DoctorCheck[]): AppError | undefined {
  const problems = checks.filter(({ status }) => status === 'problem');
  if (problems.length === 0) return undefined;
  const codes = problems.flatMap(({ code }) => code ?? []);
  const [first] = codes;
  const rights = first !== undefined && codes.every(code => EXIT_OF[code] === EXIT.notAllowed);
  return new AppError(
    rights ? first : 'not-ready',
    `${problems.length} of ${checks.length} checks found a problem`,
    {
      problems: doctorProblems(checks),
      hint: 'do what stands under `fix` of each problem, then run `doctor` again',
    },
  );
}
