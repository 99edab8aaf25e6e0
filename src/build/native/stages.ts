import { nearest } from '../../nearest.ts';
import { parsePlatform } from '../../oci/descriptor.ts';
import { expandWord } from './expand.ts';
import type { CopyInstruction, FromInstruction, Instruction } from './instruction.ts';
import type { Dockerfile } from './parse.ts';
import { InstructionError, type Problem, problemOf } from './problem.ts';

/** What a stage starts from. */
export type Base =
  | { readonly kind: 'scratch' }
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'image'; readonly reference: string };

export interface Stage {
  readonly index: number;
  readonly from: FromInstruction;
  readonly base: Base;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile for one platform, and what the global ARGs came to. */
export interface Stages {
  readonly all: readonly Stage[];
  /** The stages that the target needs, in the order of the file; the target is the last. */
  readonly needed: readonly Stage[];
  readonly globals: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

export interface StageOptions {
  readonly target?: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** TARGETPLATFORM and its like. */
  readonly platformArguments: ReadonlyMap<string, string>;
}

/** Resolves global ARGs and FROM lines, and finds the stages that the target needs. Never throws. */
export function resolveStages(dockerfile: Dockerfile, options: StageOptions): Stages {
  const problems: Problem[] = [];
  const globals = new Map(options.platformArguments);
  const lookup = (name: string): string | undefined => globals.get(name);
  const expand = (text: string): string => expandWord(text, { lookup, escapeChar: dockerfile.escapeChar });
  const all: Stage[] = [];
  let open: Instruction[] = [];
  for (const instruction of dockerfile.instructions) {
    try {
      if (instruction.kind === 'from') {
        open = [];
        checkPlatform(instruction, expand);
        all.push({
          index: all.length,
          from: instruction,
          base: baseOf(expand(instruction.image), all),
          instructions: open,
        });
      } else if (all.length > 0) {
        open.push(instruction);
      } else if (instruction.kind === 'arg') {
        for (const { name, value } of instruction.args) {
          const given = options.buildArgs[name] ?? (value === undefined ? undefined : expand(value));
          if (given !== undefined) globals.set(name, given);
        }
      }
    } catch (error) {
      problems.push(problemOf(error, instruction));
    }
  }
  const target = targetOf(all, options.target, problems);
  return { all, needed: target ? neededBy(target, all) : [], globals, problems };
}

/** The earlier stage that `--from` or FROM names: by name, or by number where numbers count. */
export function stageNamed(name: string, before: readonly Stage[]): Stage | undefined {
  return before.findLast(({ from }) => from.name === name.toLowerCase());
}

/** Where a COPY --from takes its files; undefined for the build context. */
export function sourceStage(instruction: CopyInstruction, before: readonly Stage[]): Stage | undefined {
  const [from] = instruction.flags.get('from') ?? [];
  if (from === undefined) return undefined;
  const found = /^\d+$/.test(from) ? before[Number(from)] : stageNamed(from, before);
  if (found) return found;
  if (/^\d+$/.test(from))
    throw new InstructionError(
      `--from=${from}: there are ${before.length} stages before this one, counted from 0`,
    );
  const meant = nearest(
    from,
    before.flatMap(({ from: each }) => each.name ?? []),
  );
  throw new InstructionError(
    `--from=${from} is not an earlier stage${meant ? ` (did you mean ${meant}?)` : ''}, and copying from an image needs BuildKit`,
    'unsupported',
  );
}

function checkPlatform({ platform }: FromInstruction, expand: (text: string) => string): void {
  if (platform === undefined || parsePlatform(expand(platform))) return;
  throw new InstructionError(
    `--platform=${platform} is ${JSON.stringify(expand(platform))}; expected os/arch such as linux/arm64`,
  );
}

function baseOf(image: string, before: readonly Stage[]): Base {
  if (image === '') throw new InstructionError('the image name is empty after its variables are replaced');
  const stage = stageNamed(image, before);
  if (stage) return { kind: 'stage', index: stage.index };
  return image === 'scratch' ? { kind: 'scratch' } : { kind: 'image', reference: image };
}

function targetOf(all: readonly Stage[], name: string | undefined, problems: Problem[]): Stage | undefined {
  if (name === undefined || name === '') return all.at(-1);
  const found = stageNamed(name, all) ?? (/^\d+$/.test(name) ? all[Number(name)] : undefined);
  if (!found && all.length > 0) {
    const names = all.flatMap(({ from }) => from.name ?? []);
    const meant = nearest(name, names);
    problems.push({
      kind: 'invalid',
      line: all.at(-1)?.from.line ?? 1,
      instruction: 'FROM',
      reason: `there is no stage ${JSON.stringify(name)} to target; ${meant ? `did you mean ${meant}?` : `stages with a name: ${names.join(', ') || 'none'}`}`,
    });
  }
  return found;
}

function neededBy(target: Stage, all: readonly Stage[]): readonly Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage): void => {
    if (needed.has(stage)) return;
    needed.add(stage);
    const base = stage.base.kind === 'stage' ? all[stage.base.index] : undefined;
    if (base) visit(base);
    for (const instruction of stage.instructions) {
      if (instruction.kind !== 'copy') continue;
      const source = sourceOrUndefined(instruction, all.slice(0, stage.index));
      if (source) visit(source);
    }
  };
  visit(target);
  return [...needed].toSorted((a, b) => a.index - b.index);
}

/** Only to find what is needed: a --from that names nothing is reported where the instruction is checked. */
function sourceOrUndefined(instruction: CopyInstruction, before: readonly Stage[]): Stage | undefined {
  try {
    return sourceStage(instruction, before);
  } catch (error) {
    problemOf(error, instruction);
    return undefined;
  }
}
