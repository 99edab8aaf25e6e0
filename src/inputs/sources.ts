import { parseArgs } from 'node:util';
import { didYouMean } from '../nearest.ts';
import { withoutUser } from '../user-info.ts';
import { COMMAND_NAMES, type CommandName, type InputSpec } from './input.ts';
import { INPUTS, variableOf } from './table.ts';

/** Values as text, by input name, before any of them is read. */
export type RawInputs = ReadonlyMap<string, string>;

/** What a command line, or the environment of an Action, asks for. */
export interface RawRequest {
  readonly command: string;
  readonly values: RawInputs;
  /** Everything that is wrong so far, one a line. */
  readonly problems: readonly string[];
  readonly help: boolean;
  /** The command whose help is asked for; missing: the help of all. */
  readonly topic?: CommandName;
  readonly version: boolean;
}

const OURS = 'CFCR_';

/** Variables of ours that are no inputs: the launcher's, the tests', and the results that an earlier job handed on. */
const NOT_INPUTS = /^CFCR_(?:PUSH_|TEST_|TOOLS$|RELEASE_)/;

const FOR_CLI = INPUTS.filter(input => input.faces === undefined || input.faces.includes('cli'));
const FOR_ACTION = INPUTS.filter(input => input.faces === undefined || input.faces.includes('action'));

/**
 * Reads a command line. Options are `--name value`, `--name=value`, or `--name` alone for true; a list option may be
 * repeated. What it lacks comes from CFCR_ variables.
 */
export function fromCommandLine(argv: readonly string[], env: Environment): RawRequest {
  const problems: string[] = [];
  const known = new Map(FOR_CLI.map(input => [input.name, input]));
  const { options, words } = takeApart(argv, known);
  const given = new Map<string, string>();
  for (const { name, value, rawName } of options) {
    if (name === 'help' || name === 'version') continue;
    const input = known.get(name);
    if (!input)
      problems.push(`${shown(rawName)} is not an option${didYouMean(name, [...known.keys()], '--')}`);
    else if (value === undefined && input.kind !== 'boolean')
      problems.push(`${rawName} needs a value${exampleOf(input)}`);
    else given.set(name, joined(given.get(name), value ?? 'true', input));
  }
  for (const { text, why } of words.slice(1)) problems.push(`${JSON.stringify(withoutUser(text))} ${why}`);
  const variables = fromVariables(env, FOR_CLI);
  problems.push(...variables.problems);
  const asked = (name: string) => options.some(option => option.name === name);
  return {
    values: new Map([...variables.values, ...given]),
    problems,
    ...commandOf(
      words.map(({ text }) => text),
      { help: asked('help'), variable: env['CFCR_COMMAND'] },
    ),
    version: asked('version'),
  };
}

/**
 * The command is the first word, else what its variable says: a `plan` that was asked for there must not become a push.
 * Help of a command that does not exist is not given: it is told like the command itself.
 */
function commandOf(
  words: readonly string[],
  { help, variable }: { readonly help: boolean; readonly variable: string | undefined },
): Pick<RawRequest, 'command' | 'help' | 'topic'> {
  const command = words[0] ?? (variable || 'push');
  if (command !== 'help' && !help) return { command, help: false };
  const topic = command === 'help' ? words[1] : words[0];
  if (topic === undefined) return { command, help: true };
  return isCommand(topic) ? { command, help: true, topic } : { command: topic, help: false };
}

/** Names are short and of one word. Anything else is a value that begins like an option, a private key among them. */
function shown(rawName: string): string {
  const name = /^-+[A-Za-z0-9_.-]{0,40}/.exec(rawName)?.[0] ?? '';
  return name.length < rawName.length ? `${name}…` : name;
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  value: string | undefined;
}

/** A word that is no option. */
interface Word {
  readonly text: string;
  /** What is wrong with it, unless it is the command. */
  readonly why: string;
}

/** Options with their values, and the words between them. */
function takeApart(
  argv: readonly string[],
  known: ReadonlyMap<string, InputSpec>,
): { options: Option[]; words: Word[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...FOR_CLI.map(
        input => [input.name, { type: input.kind === 'boolean' ? 'boolean' : 'string' }] as const,
      ),
      ['help', { type: 'boolean', short: 'h' }] as const,
      ['version', { type: 'boolean' }] as const,
    ]),
  });
  const options: Option[] = [];
  const words: Word[] = [];
  let ended = false;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind === 'option')
      options.push({ name: token.name, rawName: token.rawName, value: token.value });
    else if (token.kind === 'option-terminator') ended = true;
    else if (token.kind === 'positional') {
      const last = before?.kind === 'option' && before.value === undefined ? options.at(-1) : undefined;
      // `--push false`: a switch takes the word after it where that word can only be meant for it.
      if (last && isTruth(token.value)) last.value = token.value;
      // The word after an unknown option is most likely its value: one mistake, one line.
      else if (!last || known.has(last.name))
        words.push({ text: token.value, why: whyWrong(token.value, { ended, after: last?.rawName }) });
    }
  }
  return { options, words };
}

function whyWrong(
  word: string,
  { ended, after }: { readonly ended: boolean; readonly after: string | undefined },
): string {
  if (ended && word.startsWith('-'))
    return 'stands after --, where nothing is an option any more; leave -- out';
  if (after !== undefined) return `is one word too many; ${after} takes true or false`;
  return 'is one word too many; options start with --';
}

/**
 * Reads the inputs of an Action: INPUT_ variables as the runner sets them; empty means not given. So does the default,
 * which the runner fills in from action.yml where a workflow says nothing: a CFCR_ variable wins over it.
 */
export function fromAction(env: Environment): RawRequest {
  const { values, problems } = fromVariables(env, FOR_ACTION);
  const merged = new Map(values);
  const defaults = new Map(FOR_ACTION.map(input => [input.name, input.default]));
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined) continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (!defaults.has(name))
      problems.push(`${name} is not an input of this Action${didYouMean(name, [...defaults.keys()])}`);
    else if (value !== '' && value !== defaults.get(name)) merged.set(name, value);
  }
  return { command: merged.get('command') ?? 'push', values: merged, problems, help: false, version: false };
}

type Environment = Readonly<Record<string, string | undefined>>;

function fromVariables(
  env: Environment,
  inputs: readonly InputSpec[],
): { values: Map<string, string>; problems: string[] } {
  const byVariable = new Map(inputs.map(input => [variableOf(input.name), input.name]));
  // What all variables begin with makes none of them more alike.
  const names = [...byVariable.keys()].map(variable => variable.slice(OURS.length));
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(OURS) || NOT_INPUTS.test(variable) || value === undefined) continue;
    const name = byVariable.get(variable);
    if (name !== undefined) {
      if (value !== '') values.set(name, value);
    } else if (variable !== 'CFCR_COMMAND') {
      problems.push(
        `the variable ${variable} is not an input${didYouMean(variable.slice(OURS.length), names, OURS)}`,
      );
    }
  }
  return { values, problems };
}

function isTruth(word: string): boolean {
  return word === 'true' || word === 'false';
}

function joined(before: string | undefined, value: string, input: InputSpec): string {
  return before !== undefined && (input.kind === 'list' || input.kind === 'lines')
    ? `${before}\n${value}`
    : value;
}

function exampleOf(input: InputSpec): string {
  const example = input.example ?? input.options?.find(option => option !== '');
  return example === undefined ? '' : `, for example --${input.name} ${JSON.stringify(example)}`;
}

/** The command a request names, where there is one of that name. */
export function isCommand(name: string): name is CommandName {
  return COMMAND_NAMES.some(known => known === name);
}
