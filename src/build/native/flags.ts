import { nearest } from '../../nearest.ts';
import { InstructionError } from './problem.ts';

/** Flags of one instruction: each name with its values in order; a flag without value has `true`. */
export type Flags = ReadonlyMap<string, readonly string[]>;

interface FlagRule {
  readonly value: 'text' | 'boolean';
  /** May be given several times. */
  readonly many?: true;
}

const TEXT: FlagRule = { value: 'text' };
const BOOLEAN: FlagRule = { value: 'boolean' };
const MANY: FlagRule = { value: 'text', many: true };

/** Flags that the Dockerfile reference defines. RUN is missing on purpose: its instruction is refused whatever its flags. */
const FLAGS: Readonly<Record<string, Readonly<Record<string, FlagRule>>>> = {
  FROM: { platform: TEXT },
  COPY: { from: TEXT, chown: TEXT, chmod: TEXT, link: BOOLEAN, parents: BOOLEAN, exclude: MANY },
  ADD: {
    chown: TEXT,
    chmod: TEXT,
    link: BOOLEAN,
    checksum: TEXT,
    unpack: BOOLEAN,
    exclude: MANY,
    'keep-git-dir': BOOLEAN,
  },
  HEALTHCHECK: { interval: TEXT, timeout: TEXT, 'start-period': TEXT, 'start-interval': TEXT, retries: TEXT },
};

/**
 * Takes the leading `--name[=value]` words off an instruction's text. Quotes in a value are removed, blanks in quotes kept.
 * Throws InstructionError for an unknown flag (with the one that is meant), a missing or a superfluous value.
 */
export function takeFlags(keyword: string, text: string): { readonly flags: Flags; readonly rest: string } {
  const flags = new Map<string, string[]>();
  let rest = text;
  for (;;) {
    const taken = /^--(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])*(?=\s|$)/.exec(rest)?.[0];
    if (taken === undefined) return { flags, rest };
    rest = rest.slice(taken.length).trimStart();
    if (taken === '--') return { flags, rest };
    if (keyword === 'RUN') continue;
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(unquoted(taken)) ?? [];
    const checked = check(keyword, name, value);
    const before = flags.get(name);
    if (before && !FLAGS[keyword]?.[name]?.many)
      throw new InstructionError(`the flag --${name} is given twice`);
    flags.set(name, [...(before ?? []), checked]);
  }
}

function unquoted(word: string): string {
  return word.replace(
    /"([^"]*)"|'([^']*)'|\\(.)/g,
    (_all, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
  );
}

function check(keyword: string, name: string, value: string | undefined): string {
  const known = FLAGS[keyword] ?? {};
  const rule = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!rule) {
    const meant = nearest(name, Object.keys(known));
    const expected = Object.keys(known).map(each => `--${each}`);
    throw new InstructionError(
      `unknown flag --${name}${meant ? `; did you mean --${meant}?` : expected.length > 0 ? `; it takes ${expected.join(', ')}` : '; it takes no flags'}`,
    );
  }
  if (rule.value === 'boolean') {
    const given = value ?? 'true';
    if (given !== 'true' && given !== 'false')
      throw new InstructionError(`--${name} expects true or false, found ${JSON.stringify(value)}`);
    return given;
  }
  if (value === undefined || value === '') throw new InstructionError(`the flag --${name} needs a value`);
  return value;
}
