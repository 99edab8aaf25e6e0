import { type ErrorCode, EXIT, EXIT_OF } from '../../src/errors.ts';
import { EXIT_MEANINGS, shown } from '../../src/inputs/help.ts';
import { INPUT_GROUPS, type InputSpec } from '../../src/inputs/input.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { EXPLANATIONS } from '../../src/report/explain.ts';
import { OUTPUTS, type OutputSpec } from '../../src/report/output-table.ts';

/** Docker's actions that share inputs with this one. */
const DOCKER_ACTIONS = [
  'metadata-action',
  'build-push-action',
  'login-action',
  'setup-buildx-action',
] as const satisfies readonly DockerAction[];

/** The made parts of the documents, by the path of each and the name in the markers `<!-- name:begin -->` and `<!-- name:end -->`. */
export const MADE_TABLES: Readonly<Record<string, Tables>> = {
  'docs/reference.md': {
    inputs: () => INPUT_GROUPS.flatMap(inputGroup).join('\n'),
    outputs: () => table(['Output', 'What it holds', 'Set by'], OUTPUTS.map(outputRow)),
    errors: () => table(['Code', 'What happened', 'Exit code'], codes().map(errorRow)),
    'exit-codes': () => table(['Exit code', 'Meaning', 'Error codes'], exitRows()),
  },
  'docs/troubleshooting.md': Object.fromEntries(codes().map(name => [name, () => explanation(name)])),
  'docs/moving-over.md': Object.fromEntries(DOCKER_ACTIONS.map(name => [name, () => movedInputs(name)])),
};

type DockerAction = NonNullable<InputSpec['docker']>;
type Tables = Readonly<Record<string, () => string>>;

/** A document with every made part replaced. Throws when a marker is missing or stands alone. */
export function withTables(path: string, document: string): string {
  return Object.entries(MADE_TABLES[path] ?? {}).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`${path} needs the line ${begin} and after it ${end}`);
    return `${text.slice(0, from + begin.length)}\n${make()}\n${text.slice(to)}`;
  }, document);
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
  return [
    `[${code(name)}](troubleshooting.md#${name})`,
    EXPLANATIONS[name].title,
    code(String(EXIT_OF[name])),
  ];
}

/** What the tool itself says about an error. */
function explanation(name: ErrorCode): string {
  const { title, cause, next } = EXPLANATIONS[name];
  return [`**${title}.** Exit code ${EXIT_OF[name]}.`, '', cause, '', `*What to do:* ${next}`].join('\n');
}

/** The inputs that one of Docker's actions has under the same name. */
function movedInputs(action: DockerAction): string {
  const rows = INPUTS.filter(input => input.docker === action).map(input => [code(input.name), input.help]);
  return table(['Input', 'Here'], rows);
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
