import { type CommandName, INPUT_GROUPS, type InputSpec } from './input.ts';
import { ATTACH_INPUTS } from './table-attach.ts';
import { BUILD_INPUTS } from './table-build.ts';
import { CHART_INPUTS } from './table-charts.ts';
import { PROMOTE_INPUTS } from './table-promote.ts';
import { PRUNE_INPUTS } from './table-prune.ts';
import { RELEASE_INPUTS } from './table-release.ts';
import { RUNNER_INPUTS } from './table-runners.ts';
import { TARGET_INPUTS } from './table-target.ts';
import { VERIFY_INPUTS } from './table-verify.ts';

/**
 * Every input of every face, in the order of its groups. action.yml, the GitLab templates, `--help` and the
 * tables of the reference are made from this and from nothing else.
 */
export const INPUTS: readonly InputSpec[] = INPUT_GROUPS.flatMap(group =>
  [
    ...TARGET_INPUTS,
    ...RELEASE_INPUTS,
    ...BUILD_INPUTS,
    ...CHART_INPUTS,
    ...ATTACH_INPUTS,
    ...RUNNER_INPUTS,
    ...PROMOTE_INPUTS,
    ...PRUNE_INPUTS,
    ...VERIFY_INPUTS,
  ].filter(input => input.group === group),
);

/** The inputs one command takes. */
export function inputsOf(command: CommandName): readonly InputSpec[] {
  return INPUTS.filter(input => input.commands.includes(command));
}

/** The environment variable of an input: `if-exists` is `CFCR_IF_EXISTS`. */
export function variableOf(name: string): string {
  return `CFCR_${name.toUpperCase().replaceAll('-', '_')}`;
}
