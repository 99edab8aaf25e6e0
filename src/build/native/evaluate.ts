import { applyConfig, applyWorkdir } from './apply-config.ts';
import { applyCopy } from './apply-copy.ts';
import { stageProblems } from './can-assemble.ts';
import type { Instruction } from './instruction.ts';
import type { Dockerfile } from './parse.ts';
import { InstructionError, type Problem, problemOf } from './problem.ts';
import type { Scope } from './scope.ts';
import { emptyState, type StageState, stateAfter } from './stage-state.ts';
import { type Stage, type Stages, sourceStage } from './stages.ts';

/** What a Dockerfile makes of a context: the target stage's state, or everything that is wrong. */
export type Evaluation = { readonly state: StageState } | { readonly problems: readonly Problem[] };

/** What all stages of one build share. */
export type Surroundings = Pick<Scope, 'buildArgs' | 'context' | 'spool' | 'declared'>;

/**
 * Applies the instructions of all needed stages in order. Nothing is written: files are only looked at. Goes on after a
 * problem, so that all are found; what only follows from an earlier one (a file that a broken stage lacks) is left out.
 */
export async function evaluate(
  dockerfile: Dockerfile,
  stages: Stages,
  surroundings: Surroundings,
): Promise<Evaluation> {
  const problems: Problem[] = [...dockerfile.problems, ...stages.problems];
  for (const stage of stages.needed) problems.push(...stageProblems(stage, stages.all));
  const target = stages.needed.at(-1);
  if (target === undefined || problems.some(({ kind }) => kind === 'unsupported')) return { problems };
  const states = new Map<number, StageState>();
  const broken = new Set<number>(problems.length > 0 ? stages.needed.map(({ index }) => index) : []);
  for (const stage of stages.needed) {
    const state = baseState(stage, states);
    states.set(stage.index, state);
    if (stage.base.kind === 'stage' && broken.has(stage.base.index)) broken.add(stage.index);
    const scope: Scope = {
      ...surroundings,
      state,
      escapeChar: dockerfile.escapeChar,
      globals: stages.globals,
      expansion: () => ({ lookup: name => state.variables.get(name), escapeChar: dockerfile.escapeChar }),
    };
    const found = await applyStage(stage, { scope, states, broken, all: stages.all });
    if (found.length > 0) broken.add(stage.index);
    problems.push(...found);
  }
  const state = states.get(target.index);
  return problems.length > 0 || !state ? { problems } : { state };
}

function baseState({ base }: Stage, states: ReadonlyMap<number, StageState>): StageState {
  const parent = base.kind === 'stage' ? states.get(base.index) : undefined;
  return parent ? stateAfter(parent) : emptyState();
}

interface Applying {
  readonly scope: Scope;
  readonly states: ReadonlyMap<number, StageState>;
  readonly broken: ReadonlySet<number>;
  readonly all: readonly Stage[];
}

async function applyStage(stage: Stage, applying: Applying): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const { state } = applying.scope;
  for (const instruction of stage.instructions) {
    const source = instruction.kind === 'copy' ? sourceStageOf(instruction, stage, applying) : undefined;
    try {
      await apply(instruction, source, applying);
    } catch (error) {
      const problem = problemOf(error, instruction);
      if (!source || !applying.broken.has(source.index)) problems.push(problem);
    }
    const changes = state.tree.takeLayer();
    state.steps.push({ createdBy: instruction.text, ...(changes.size > 0 ? { layer: changes } : {}) });
  }
  return problems;
}

async function apply(
  instruction: Instruction,
  source: Stage | undefined,
  { scope, states }: Applying,
): Promise<void> {
  switch (instruction.kind) {
    case 'copy': {
      const from =
        source && states.get(source.index)?.tree.asSource(`stage ${source.from.name ?? source.index}`);
      return applyCopy(instruction, from ?? scope.context, scope);
    }
    case 'workdir':
      return applyWorkdir(instruction.value, scope);
    case 'from':
    case 'unsupported': // Reported by stageProblems before anything is applied.
      return;
    default:
      applyConfig(instruction, scope);
  }
}

function sourceStageOf(
  instruction: Instruction & { kind: 'copy' },
  stage: Stage,
  { all }: Applying,
): Stage | undefined {
  try {
    return sourceStage(instruction, all.slice(0, stage.index));
  } catch (error) {
    if (error instanceof InstructionError) return stage; // Reported by stageProblems; a broken stage hides what follows.
    throw error;
  }
}
