import { didYouMean } from '../nearest.ts';
import { secretsInAddresses, withoutUser } from '../user-info.ts';
import type { CommandName, InputSpec } from './input.ts';
import { parseLines, parseList, plainLines } from './list.ts';
import type { RawInputs } from './sources.ts';
import { INPUTS, inputsOf } from './table.ts';
import { unheededWishes } from './unheeded.ts';

/** The inputs of a run, read once. Asking for a name that is not in the table is a defect and throws. */
export interface Inputs {
  /** Trimmed text, or the default. */
  text(name: string): string;
  flag(name: string): boolean;
  /** The text of an input of any kind as it was given, or the default. */
  raw(name: string): string;
  list(name: string): readonly string[];
  /** True when the user gave a value that is not empty. */
  given(name: string): boolean;
  /** Every value that must never be shown, and the passwords in addresses. */
  readonly secrets: readonly string[];
}

/** The inputs together with everything that is wrong with them; the caller adds its own findings and throws once. */
export interface ReadInputs {
  readonly inputs: Inputs;
  readonly problems: readonly string[];
}

const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);

/** Reads all values a command takes. Values for inputs of other commands are allowed: one `with:` block may serve several. */
export async function readInputs(command: CommandName, raw: RawInputs): Promise<ReadInputs> {
  const problems: string[] = [];
  const texts = new Map<string, string>();
  const flags = new Map<string, boolean>();
  const lists = new Map<string, readonly string[]>();
  for (const input of INPUTS) {
    const value = input.name.startsWith('sep-')
      ? (raw.get(input.name) ?? '')
      : (raw.get(input.name) ?? '').trim();
    const text = value === '' ? input.default : value;
    texts.set(input.name, text);
    if (input.kind === 'boolean') flags.set(input.name, readBoolean(input, text, problems));
    if (input.kind === 'list') {
      const parse = (given: string) => parseList(given, { braces: input.braces === true });
      lists.set(input.name, await readList(input, text, parse, problems));
    }
    if (input.kind === 'lines') {
      const parse = input.quotesStay ? async (given: string) => plainLines(given) : parseLines;
      lists.set(input.name, await readList(input, text, parse, problems));
    }
    if (input.kind === 'text') checkOptions(input, text, problems);
  }
  // A switch that cannot be read is told already.
  if (problems.length === 0) problems.push(...unheededWishes(command, name => flags.get(name) ?? false));
  const secrets = INPUTS.flatMap(({ name, secret }) => {
    const text = texts.get(name) ?? '';
    return secret && text !== '' ? [text] : secretsInAddresses(text);
  });
  const used = new Set(inputsOf(command).map(input => input.name));
  const find = <T>(values: ReadonlyMap<string, T>, name: string): T => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${name} is not an input of this kind`);
    return value;
  };
  return {
    inputs: {
      text: name => find(texts, name),
      raw: name => find(texts, name),
      flag: name => find(flags, name),
      list: name => find(lists, name),
      given: name => used.has(name) && (raw.get(name) ?? '').trim() !== '',
      secrets,
    },
    problems,
  };
}

function readBoolean(input: InputSpec, text: string, problems: string[]): boolean {
  if (TRUE.has(text)) return true;
  if (!FALSE.has(text)) problems.push(`${input.name}: ${quote(input, text)} is not true or false`);
  return false;
}

async function readList(
  input: InputSpec,
  text: string,
  parse: (text: string) => Promise<readonly string[]>,
  problems: string[],
): Promise<readonly string[]> {
  try {
    return await parse(text);
  } catch (error) {
    const why = error instanceof Error && !input.secret ? `: ${error.message}` : '';
    problems.push(
      `${input.name}: the list cannot be read${why}; a comma inside an entry needs quotes around the entry`,
    );
    return [];
  }
}

function checkOptions(input: InputSpec, text: string, problems: string[]): void {
  if (input.options === undefined || input.options.includes(text)) return;
  const allowed = input.options.filter(option => option !== '');
  problems.push(
    `${input.name}: ${quote(input, text)} is not allowed; use ${allowed.join(', ')}${didYouMean(text, allowed)}`,
  );
}

function quote(input: InputSpec, text: string): string {
  return input.secret ? 'the value' : JSON.stringify(withoutUser(text));
}
