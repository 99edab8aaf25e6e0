import type { Platform } from '../../oci/descriptor.ts';
import { platformArguments } from './arguments.ts';
import { parseDockerfile } from './parse.ts';
import { type Problem, problemOf } from './problem.ts';
import { resolveStages, type Stage, sourceStage } from './stages.ts';

/** Whether the native assembler can build a Dockerfile; if not, every line that keeps it from doing so. */
export type Assemblable =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** FROM lines rarely depend on the platform; where they do, this one stands for all. */
const SAMPLE: Platform = { os: 'linux', architecture: 'amd64' };

/**
 * Judges a Dockerfile by its text alone; nothing is read from the context. Stages that the target does not need do not count.
 * Mistakes (kind `invalid`) count as well: then buildx may be asked, which knows more. Never throws.
 */
export function canAssemble(
  dockerfileText: string,
  target?: string,
  buildArgs: Readonly<Record<string, string>> = {},
): Assemblable {
  const dockerfile = parseDockerfile(dockerfileText);
  const stages = resolveStages(dockerfile, {
    target,
    buildArgs,
    platformArguments: platformArguments(SAMPLE, SAMPLE, target),
  });
  const problems = [...dockerfile.problems, ...stages.problems];
  for (const stage of stages.needed) problems.push(...stageProblems(stage, stages.all));
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** What in a stage only BuildKit can do, as far as the text says. */
export function stageProblems(stage: Stage, all: readonly Stage[]): readonly Problem[] {
  const problems: Problem[] = [];
  const { from, base } = stage;
  if (base.kind === 'image') {
    const reason = `it starts from the image ${base.reference}, which needs buildx; the native assembler starts from scratch or from an earlier stage`;
    problems.push({ kind: 'unsupported', line: from.line, instruction: from.keyword, reason });
  }
  for (const instruction of stage.instructions) {
    if (instruction.kind === 'unsupported') {
      const { line, keyword, reason } = instruction;
      problems.push({ kind: 'unsupported', line, instruction: keyword, reason });
    } else if (instruction.kind === 'copy') {
      try {
        sourceStage(instruction, all.slice(0, stage.index));
      } catch (error) {
        problems.push(problemOf(error, instruction));
      }
    }
  }
  return problems;
}
