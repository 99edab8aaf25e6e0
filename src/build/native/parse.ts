import type { Instruction } from './instruction.ts';
import { parseInstruction } from './parse-instruction.ts';
import { type Problem, problemOf } from './problem.ts';
import { type EscapeCharacter, readLines } from './source-lines.ts';

/** A Dockerfile that was read; `problems` are mistakes in its form. */
export interface Dockerfile {
  readonly escapeChar: EscapeCharacter;
  readonly instructions: readonly Instruction[];
  readonly problems: readonly Problem[];
}

/** Reads a Dockerfile (docs.docker.com/reference/dockerfile). Never throws: every mistake becomes a problem with its line. */
export function parseDockerfile(text: string): Dockerfile {
  const { escapeChar, lines, problems: found } = readLines(text);
  const problems: Problem[] = [...found];
  const instructions: Instruction[] = [];
  for (const line of lines) {
    const keyword = (line.text.split(/\s/, 1)[0] ?? '').toUpperCase();
    try {
      instructions.push(parseInstruction(line, { keyword, escapeChar }));
    } catch (error) {
      problems.push(problemOf(error, { line: line.line, keyword }));
    }
  }
  problems.push(...orderProblems(instructions, lines.length));
  return { escapeChar, instructions, problems };
}

/** Only ARG may come before the first FROM, and there must be one. */
function orderProblems(instructions: readonly Instruction[], lines: number): readonly Problem[] {
  const first = instructions.findIndex(({ kind }) => kind === 'from');
  if (first < 0 && instructions.length < lines) return []; // The FROM may be the line that could not be read.
  if (first < 0) {
    const reason = lines === 0 ? 'the Dockerfile is empty; expected a FROM' : 'expected a FROM, found none';
    return [{ kind: 'invalid', line: 1, instruction: 'FROM', reason }];
  }
  return instructions
    .slice(0, first)
    .filter(({ kind }) => kind !== 'arg')
    .map(({ line, keyword }) => ({
      kind: 'invalid' as const,
      line,
      instruction: keyword,
      reason: 'it stands before the first FROM; only ARG may',
    }));
}
