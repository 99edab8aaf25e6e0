import type { CommandName, InputSpec } from '../../src/inputs/input.ts';
import { INPUTS, variableOf } from '../../src/inputs/table.ts';

/** One entry of `spec: inputs:`. */
export interface HeaderInput {
  readonly description: string;
  readonly type?: 'boolean' | 'array';
  readonly default: unknown;
  readonly options?: readonly string[];
  readonly regex?: string;
}

export type Header = Readonly<Record<string, HeaderInput>>;

/** A job's variable; `expand: false` keeps GitLab from reading `$` in it. */
export type Variable = string | { readonly value: string; readonly expand?: false };

/**
 * Names, addresses and paths, where a variable of GitLab or the path of a file variable is the natural value. All other
 * inputs arrive character by character.
 */
export const EXPANDED: ReadonlySet<string> = new Set([
  'images',
  'registry',
  'from',
  'promote-tags',
  'chart-repository',
  'username',
  'ca-file',
  'client-cert',
  'client-key',
  'trusted-root',
  'sign-key',
  'verify-key',
  'certificate-identity',
  'certificate-oidc-issuer',
  'endpoint',
  'pr',
  'git-ref',
  'git-sha',
]);

/** Files that jobs leave: their names stand in `artifacts:` too. */
const FILES: Readonly<Record<string, string>> = {
  'report-file': 'cfcr-push.json',
  'dotenv-file': 'cfcr-push.env',
  'links-file': 'cfcr-push-links.json',
};
const FOLDERS = new Set(['hand-over', 'cache-dir']);
/** A path below the project's folder. */
const PATH_REGEX = '^(\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*/)*\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$';

/** The inputs that a template with these commands takes: never secrets, which are no inputs on GitLab. */
export function inputsFor(commands: readonly CommandName[]): readonly InputSpec[] {
  return INPUTS.filter(
    input =>
      !input.secret &&
      (input.faces?.includes('gitlab') ?? true) &&
      input.commands.some(command => commands.includes(command)),
  );
}

/** The header's entries for inputs of the table. */
export function headerOf(inputs: readonly InputSpec[]): Header {
  return Object.fromEntries(inputs.map(input => [input.name, entryOf(input)]));
}

/** The header's entry for the choice of a command. */
export function commandEntry(commands: readonly CommandName[]): HeaderInput {
  const command = INPUTS.find(input => input.name === 'command');
  if (command === undefined) throw new Error('the table has no input command');
  return { description: command.help, default: command.default, options: commands };
}

function entryOf(input: InputSpec): HeaderInput {
  const description = input.help;
  if (input.kind === 'boolean') return { description, type: 'boolean', default: input.default === 'true' };
  const fallback = FILES[input.name] ?? input.default;
  if (input.options !== undefined) return { description, default: fallback, options: input.options };
  const isPath = input.name in FILES || FOLDERS.has(input.name);
  return { description, default: fallback, ...(isPath ? { regex: PATH_REGEX } : {}) };
}

/** The job variables that carry these inputs to the tool. */
export function variablesOf(inputs: readonly InputSpec[]): Readonly<Record<string, Variable>> {
  return Object.fromEntries(inputs.map(input => [variableOf(input.name), variableFor(input)]));
}

function variableFor(input: InputSpec): Variable {
  const text = `$[[ inputs.${input.name} ]]`;
  // A boolean that is all of a value stays one, and GitLab takes no boolean as a variable: the blank makes it text.
  if (input.kind === 'boolean') return { value: `${text} `, expand: false };
  return EXPANDED.has(input.name) ? text : { value: text, expand: false };
}
