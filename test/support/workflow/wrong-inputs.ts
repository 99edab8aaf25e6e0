import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isCommand } from '../../../src/inputs/sources.ts';
import { INPUTS } from '../../../src/inputs/table.ts';
import { OUR_ACTION } from './run-step.ts';

const ACTION = parse(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8'));

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps?: readonly {
          readonly uses?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

/** Everything that is wrong with what a workflow's steps give to our Action, by job: GitHub itself only warns of it. */
export function wrongInputs({ jobs }: Workflow): readonly string[] {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
    steps
      .filter(step => step.uses?.startsWith(`${OUR_ACTION}@`))
      .flatMap(step => problemsOf(step.with ?? {}).map(problem => `${job}: ${problem}`)),
  );
}

function problemsOf(inputs: Readonly<Record<string, unknown>>): readonly string[] {
  const command = String(inputs['command'] ?? 'push');
  if (!isCommand(command)) return [`there is no command ${command}`];
  return Object.entries(inputs).flatMap(([name, value]) => {
    const input = INPUTS.find(one => one.name === name);
    if (!(name in ACTION.inputs) || !input) return [`${name} is no input`];
    if (name !== 'command' && !input.commands.includes(command)) return [`${command} takes no ${name}`];
    const open = input.options === undefined || String(value).includes('${{');
    return open || input.options?.includes(String(value)) ? [] : [`${name} is not one of its options`];
  });
}
