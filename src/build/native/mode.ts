import { InstructionError } from './problem.ts';

/** What `--chmod` does to a mode. */
export interface ModeChange {
  /** The octal form, which BuildKit also gives to the folders that COPY makes on the way. */
  readonly absolute: boolean;
  apply(mode: number, isFolder: boolean): number;
}

interface Clause {
  /** Bits of rwx for each of user, group and other that the clause is about. */
  readonly who: number;
  readonly steps: readonly { readonly operator: string; readonly permissions: string }[];
}

/** Reads `--chmod`: octal (`755`, `0644`) or symbolic (`u=rwX,go=rX`). Throws InstructionError. */
export function parseMode(text: string): ModeChange {
  if (/^[0-7]{1,5}$/.test(text)) {
    const mode = Number.parseInt(text, 8);
    if (mode <= 0o7777) return { absolute: true, apply: () => mode };
  }
  const clauses = text.split(',').map(clauseOf);
  if (clauses.every(clause => clause !== undefined)) {
    return {
      absolute: false,
      apply: (mode, isFolder) =>
        clauses.reduce((current, clause) => applied(clause, current, isFolder), mode),
    };
  }
  throw new InstructionError(
    `--chmod=${text} is not a mode; expected octal such as 755, or symbolic such as u=rwX,go=rX`,
  );
}

const WHO: Readonly<Record<string, number>> = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 };
const BITS: Readonly<Record<string, number>> = { r: 0o444, w: 0o222, x: 0o111, s: 0o6000, t: 0o1000 };

function clauseOf(text: string): Clause | undefined {
  const match = /^([ugoa]*)((?:[+=-][rwxXst]*)+)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const who = [...(match[1] || 'a')].reduce((bits, letter) => bits | (WHO[letter] ?? 0), 0);
  const steps = [...match[2].matchAll(/([+=-])([rwxXst]*)/g)].map(([, operator = '', permissions = '']) => ({
    operator,
    permissions,
  }));
  return { who, steps };
}

function applied({ who, steps }: Clause, mode: number, isFolder: boolean): number {
  let result = mode;
  for (const { operator, permissions } of steps) {
    // X: execute for folders, and for files that somebody may execute already.
    const runs = isFolder || (result & 0o111) !== 0;
    let bits = 0;
    for (const letter of permissions) bits |= letter === 'X' ? (runs ? 0o111 : 0) : (BITS[letter] ?? 0);
    const own = bits & who;
    if (operator === '+') result |= own;
    else if (operator === '-') result &= ~own;
    else result = (result & ~(who & 0o777)) | own;
  }
  return result;
}
