import { heredocWord } from './heredoc.ts';
import type { CopyInstruction, Instruction } from './instruction.ts';
import type { Parts } from './parse-instruction.ts';
import { InstructionError } from './problem.ts';
import { jsonList, splitBlanks } from './words.ts';

/** Reads COPY and ADD: `[flags] source… destination` or the same as a JSON list. Throws InstructionError. */
export function parseCopy({ base, flags, rest, heredocs }: Parts): Instruction {
  const words = jsonList(rest) ?? splitBlanks(rest);
  const destination = words.at(-1);
  if (destination === undefined || words.length < 2) {
    throw new InstructionError('expected at least one source and a destination');
  }
  if (words.includes('')) throw new InstructionError('expected paths, found an empty one');
  if (heredocWord(destination)) throw new InstructionError('a heredoc cannot be the destination');
  const waiting = [...heredocs];
  const sources = words.slice(0, -1).map(word => (heredocWord(word) ? (waiting.shift() ?? word) : word));
  const remote = sources.find(
    source => typeof source === 'string' && base.keyword === 'ADD' && isRemote(source),
  );
  const instruction: CopyInstruction = { ...base, kind: 'copy', sources, destination, flags };
  const reason =
    remote === undefined
      ? flagReason(instruction)
      : `${JSON.stringify(remote)} is fetched from the network, which needs BuildKit`;
  return reason === undefined ? instruction : { ...base, kind: 'unsupported', reason };
}

/** An address or a git repository, as BuildKit tells them apart from paths. */
function isRemote(source: string): boolean {
  return /^(?:https?|ftp|git|ssh):\/\//i.test(source) || /^(?:git@|github\.com\/)/.test(source);
}

function flagReason({ flags }: CopyInstruction): string | undefined {
  if (flags.get('parents')?.[0] === 'true') return '--parents needs BuildKit';
  if (flags.has('exclude')) return '--exclude needs BuildKit; .dockerignore works here';
  if (flags.has('checksum')) return '--checksum is for sources from the network, which need BuildKit';
  if (flags.get('keep-git-dir')?.[0] === 'true')
    return '--keep-git-dir is for git repositories, which need BuildKit';
  return undefined;
}
