import { resolve } from 'node:path';
import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { RateLimit } from '../registry/observing.ts';
import { inertJson } from '../report/json.ts';
import type { OutputValues } from '../report/output-table.ts';
import { rateLimitField } from '../report/rate-limits.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import {
  type Verification,
  type VerifiedItem,
  verificationLines,
  verificationProblems,
  verificationSummary,
} from '../report/verification.ts';
import { READABLE, writeWhole } from '../system/files.ts';

/** Shows what was verified everywhere, and gives the command's result: `verify-failed` with everything that is missing. */
export async function reportVerification(
  { host, inputs, cwd }: Deps,
  items: readonly VerifiedItem[],
  limits: readonly RateLimit[],
): Promise<CommandResult> {
  const error = verificationError(items);
  const document: Verification = {
    schema: REPORT_SCHEMA,
    command: 'verify',
    valid: error === undefined,
    items,
    ...rateLimitField(limits),
  };
  for (const line of verificationLines(document)) host.info(line);
  if (error && host.kind !== 'console') host.error([error.message, ...error.problems].join('\n'));
  await host.summary(verificationSummary(document));
  for (const [name, value] of Object.entries(outputsOf(document))) host.output(name, value);
  const file = inputs.text('report-file');
  if (file !== '') await writeWhole(resolve(cwd, file), host.redact(`${inertJson(document, 2)}\n`), READABLE);
  return error === undefined ? { document } : { document, error };
}

/** The error of items that are not whole; undefined when all are. */
export function verificationError(items: readonly VerifiedItem[]): AppError | undefined {
  const problems = verificationProblems(items);
  if (problems.length === 0) return undefined;
  const bad = items.filter(({ checks }) => checks.some(({ ok }) => !ok));
  const names = bad.map(({ reference }) => reference).join(', ');
  return new AppError('verify-failed', `not whole: ${names}`, { problems });
}

function outputsOf(document: Verification): OutputValues {
  const [first] = document.items;
  const found = document.items.flatMap(({ name, digest }) => (digest === null ? [] : `${name}@${digest}`));
  return {
    version: first?.version ?? '',
    revision: first?.revision ?? '',
    'image-refs': found.join('\n'),
    json: inertJson(document),
    ...(first?.digest ? { digest: first.digest } : {}),
  };
}
