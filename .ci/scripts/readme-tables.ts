import { type ErrorCode, EXIT, EXIT_OF } from '../../src/errors.ts';
import { EXIT_MEANINGS, shown } from '../../src/inputs/help.ts';
import { INPUT_GROUPS, type InputSpec } from '../../src/inputs/input.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { EXPLANATIONS } from '../../src/report/explain.ts';
import { OUTPUTS, type OutputSpec } from '../../src/report/output-table.ts';

/** The made parts of the README, by the name in their markers `<!-- name:begin -->` and `<!-- name:end -->`. */
export const README_TABLES: Readonly<Record<string, () => string>> = {
  inputs: () => INPUT_GROUPS.flatMap(inputGroup).join('\n'),
  outputs: () => table(['Output', 'What it holds', 'Set by'], OUTPUTS.map(outputRow)),
  errors: () => table(['Code', 'What happened', 'Usual cause', 'What to do'], codes().map(errorRow)),
  'exit-codes': () => table(['Exit code', 'Meaning', 'Error codes'], exitRows()),
};

/** The README with every made part replaced. Throws when a marker is missing or stands alone. */
export function withTables(readme: string): string {
  return Object.entries(README_TABLES).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md needs the line ${begin} and after it ${end}`);
    return `${text.slice(0, from + begin.length)}\n${make()}\n${text.slice(to)}`;
  }, readme);
}

function inputGroup(group: string, index: number): string[] {
  const members = INPUTS.filter(input => input.group === group);
  const rows = members.map(inputRow);
  return [
    ...(index === 0 ? [] : ['']),
    `**${group}**`,
    '',
    table(['Input', 'Default', 'What it does'], rows),
  ];
}

function inputRow(input: InputSpec): string[] {
  const options = input.options?.filter(word => word !== '').map(code);
  const notes = [
    input.help,
    options === undefined ? '' : `One of ${options.join(', ')}.`,
    options !== undefined || input.example === undefined ? '' : `Example: ${code(input.example)}.`,
    input.faces === undefined ? '' : `Only ${input.faces.map(face => FACES[face]).join(' and ')}.`,
    input.docker === undefined ? '' : `As in docker/${input.docker}.`,
  ];
  return [code(input.name), input.default === '' ? '' : code(input.default), notes.filter(Boolean).join(' ')];
}

const FACES = { action: 'the Action', cli: 'the command line', gitlab: 'GitLab' } as const;

function outputRow(output: OutputSpec): string[] {
  const docker = output.docker === undefined ? '' : ` As in docker/${output.docker}.`;
  return [code(output.name), output.help + docker, output.commands.map(code).join(', ')];
}

function codes(): ErrorCode[] {
  return Object.keys(EXIT_OF) as ErrorCode[];
}

function errorRow(name: ErrorCode): string[] {
  const { title, cause, next } = EXPLANATIONS[name];
  return [code(name), title, cause, next];
}

function exitRows(): string[][] {
  return (Object.keys(EXIT) as (keyof typeof EXIT)[]).map(name => {
    const members = codes().filter(error => EXIT_OF[error] === EXIT[name]);
    return [code(String(EXIT[name])), EXIT_MEANINGS[name], members.map(code).join(', ')];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Text that stays in one cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function code(text: string): string {
  return `\`${shown(text)}\``;
}
