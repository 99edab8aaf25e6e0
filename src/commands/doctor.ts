import { runChecks } from '../steps/doctor-checks.ts';
import { reportDiagnosis } from '../steps/doctor-report.ts';
import { readDoctorWish } from '../steps/doctor-wish.ts';
import type { Command } from './command.ts';

/** What is here and what is missing for a release with these inputs, each with the fix. Publishes nothing. */
export const doctor: Command = async deps => {
  const wish = await readDoctorWish(deps);
  return reportDiagnosis(deps, await runChecks(deps, wish));
};
