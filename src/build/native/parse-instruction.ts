import { nearest } from '../../nearest.ts';
import { type Flags, takeFlags } from './flags.ts';
import { parseHealthcheck } from './healthcheck.ts';
import type { CommandForm, FromInstruction, Instruction, Pair } from './instruction.ts';
import { parseCopy } from './parse-copy.ts';
import { InstructionError } from './problem.ts';
import type { LogicalLine } from './source-lines.ts';
import { jsonList, splitBlanks, splitWords } from './words.ts';

/** What a parser of one kind of instruction gets. */
export interface Parts {
  readonly base: { readonly line: number; readonly keyword: string; readonly text: string };
  readonly flags: Flags;
  /** The text after keyword and flags. */
  readonly rest: string;
  readonly escapeChar: string;
  readonly heredocs: LogicalLine['heredocs'];
}

/** Reads one instruction. Throws InstructionError for anything that is not well formed. */
export function parseInstruction(
  line: LogicalLine,
  { keyword, escapeChar }: { readonly keyword: string; readonly escapeChar: string },
): Instruction {
  const parse = PARSERS.get(keyword);
  if (!parse) {
    const meant = nearest(keyword, PARSERS.keys());
    throw new InstructionError(`unknown instruction${meant ? `; did you mean ${meant}?` : ''}`);
  }
  const { flags, rest } = takeFlags(keyword, line.text.slice(keyword.length).trim());
  if (rest === '') throw new InstructionError('expected at least one argument, found none');
  const base = { line: line.line, keyword, text: `${keyword} ${line.text.slice(keyword.length).trim()}` };
  return parse({ base, flags, rest, escapeChar, heredocs: line.heredocs });
}

const unsupported =
  (reason: string) =>
  ({ base }: Parts): Instruction => ({ ...base, kind: 'unsupported', reason });

const single =
  (kind: 'workdir' | 'user' | 'stopsignal' | 'maintainer') =>
  ({ base, rest }: Parts): Instruction => ({ ...base, kind, value: rest });

const PARSERS: ReadonlyMap<string, (parts: Parts) => Instruction> = new Map<
  string,
  (parts: Parts) => Instruction
>([
  ['ADD', parseCopy],
  ['ARG', parseArg],
  ['CMD', ({ base, rest }) => ({ ...base, kind: 'cmd', command: commandForm(rest) })],
  ['COPY', parseCopy],
  ['ENTRYPOINT', ({ base, rest }) => ({ ...base, kind: 'entrypoint', command: commandForm(rest) })],
  ['ENV', parts => ({ ...parts.base, kind: 'env', pairs: parsePairs(parts) })],
  ['EXPOSE', ({ base, rest }) => ({ ...base, kind: 'expose', words: splitBlanks(rest) })],
  ['FROM', parseFrom],
  [
    'HEALTHCHECK',
    ({ base, rest, flags }) => ({ ...base, kind: 'healthcheck', healthcheck: parseHealthcheck(rest, flags) }),
  ],
  ['LABEL', parts => ({ ...parts.base, kind: 'label', pairs: parsePairs(parts) })],
  ['MAINTAINER', single('maintainer')],
  ['ONBUILD', unsupported('triggers run in other builds, which needs BuildKit')],
  ['RUN', unsupported('it runs a program, which needs BuildKit')],
  ['SHELL', parseShell],
  ['STOPSIGNAL', single('stopsignal')],
  ['USER', single('user')],
  ['VOLUME', parseVolume],
  ['WORKDIR', single('workdir')],
]);

function parseFrom({ base, flags, rest }: Parts): FromInstruction {
  const [image = '', as, name, ...more] = splitBlanks(rest);
  if (as !== undefined && (as.toUpperCase() !== 'AS' || name === undefined || more.length > 0)) {
    throw new InstructionError(`expected FROM image or FROM image AS name, found ${JSON.stringify(rest)}`);
  }
  if (name !== undefined && !/^[a-z][a-z0-9_.-]*$/i.test(name)) {
    throw new InstructionError(
      `${JSON.stringify(name)} is not a stage name; it starts with a letter and holds a-z, 0-9, _ . -`,
    );
  }
  const [platform] = flags.get('platform') ?? [];
  return {
    ...base,
    kind: 'from',
    image,
    ...(platform === undefined ? {} : { platform }),
    ...(name === undefined ? {} : { name: name.toLowerCase() }),
  };
}

function parseArg({ base, rest, escapeChar }: Parts): Instruction {
  const args = splitWords(rest, escapeChar).map(word => {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (name === '')
      throw new InstructionError(`${JSON.stringify(word)} has no name; expected name or name=value`);
    return equals < 0 ? { name } : { name, value: word.slice(equals + 1) };
  });
  return { ...base, kind: 'arg', args };
}

/** `name=value …`, or the old form `name value with blanks` of one pair. */
function parsePairs({ rest, escapeChar }: Parts): readonly Pair[] {
  const words = splitWords(rest, escapeChar);
  if (!words[0]?.includes('=')) {
    const match = /^(\S+)\s+(.+)$/s.exec(rest);
    if (!match?.[1] || match[2] === undefined)
      throw new InstructionError(`expected name=value, found ${JSON.stringify(rest)}`);
    return [{ key: match[1], value: match[2] }];
  }
  return words.map(word => {
    const equals = word.indexOf('=');
    if (equals < 0) throw new InstructionError(`${JSON.stringify(word)} has no "="; expected name=value`);
    if (equals === 0) throw new InstructionError(`${JSON.stringify(word)} has no name; expected name=value`);
    return { key: word.slice(0, equals), value: word.slice(equals + 1) };
  });
}

function parseShell({ base, rest }: Parts): Instruction {
  const words = jsonList(rest);
  if (!words || words.length === 0)
    throw new InstructionError('expected a JSON list such as ["/bin/sh", "-c"]');
  return { ...base, kind: 'shell', words };
}

function parseVolume({ base, rest }: Parts): Instruction {
  const words = jsonList(rest) ?? splitBlanks(rest);
  if (words.length === 0 || words.some(word => word.trim() === ''))
    throw new InstructionError('expected paths, found an empty one');
  return { ...base, kind: 'volume', words };
}

function commandForm(rest: string): CommandForm {
  const words = jsonList(rest);
  return words ? { form: 'exec', words } : { form: 'shell', script: rest };
}
