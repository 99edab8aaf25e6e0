import { formatPlatform, type Platform, parsePlatform } from '../../oci/descriptor.ts';
import type { DockerfileOutline, Stage } from './dockerfile-stages.ts';

/** A RUN instruction and the platform its programs are of, for one requested platform. */
export interface RunPlace {
  readonly stage: Stage;
  readonly line: number;
  readonly text: string;
  /** Platform the image is for. */
  readonly target: Platform;
  /** Platform the instruction runs on. */
  readonly runsOn: Platform;
}

export interface RunQuestion {
  readonly outline: DockerfileOutline;
  readonly platforms: readonly Platform[];
  /** The builder's own platform: what `$BUILDPLATFORM` is. */
  readonly buildPlatform: Platform;
  /** The stage to build; the last one by default. */
  readonly target?: string;
  readonly buildArgs: Readonly<Record<string, string>>;
}

/**
 * Lists every RUN that a build executes, with the platform it runs on. Stages that nothing asks for are left out,
 * as BuildKit leaves them out; a stage made FROM another one runs where that one runs. Never throws.
 */
export function runPlaces(question: RunQuestion): RunPlace[] {
  return question.platforms.flatMap(target => {
    const replace = replacer(question, target);
    const { stages } = question.outline;
    return [...reachable(stages, question.target, replace)].flatMap(stage => {
      const runsOn = platformOf(stage, stages, replace) ?? target;
      return stage.runs.map(run => ({ stage, line: run.line, text: run.text, target, runsOn }));
    });
  });
}

/** Platform of a stage by its own `--platform` or that of the stage it is made from; undefined: the target's. */
function platformOf(
  stage: Stage,
  stages: readonly Stage[],
  replace: (text: string) => string,
): Platform | undefined {
  // A base can only be an earlier stage, so this ends.
  const parent = earlier(stages, stages.indexOf(stage), replace(stage.base));
  if (parent) return platformOf(parent, stages, replace);
  return stage.platform === undefined ? undefined : parsePlatform(replace(stage.platform));
}

function reachable(
  stages: readonly Stage[],
  target: string | undefined,
  replace: (text: string) => string,
): Set<Stage> {
  const last = target === undefined ? stages.at(-1) : find(stages, target);
  const found = new Set<Stage>();
  const queue = last ? [last] : [];
  for (let stage = queue.pop(); stage !== undefined; stage = queue.pop()) {
    if (found.has(stage)) continue;
    found.add(stage);
    const index = stages.indexOf(stage);
    for (const name of [stage.base, ...stage.takesFrom]) {
      const other = earlier(stages, index, replace(name));
      if (other) queue.push(other);
    }
  }
  return found;
}

function earlier(stages: readonly Stage[], index: number, name: string): Stage | undefined {
  return find(stages.slice(0, index), name);
}

/** A stage by name, or by its number from 0. */
function find(stages: readonly Stage[], name: string): Stage | undefined {
  return (
    stages.findLast(stage => stage.name === name.toLowerCase()) ??
    (/^\d+$/.test(name) ? stages[Number(name)] : undefined)
  );
}

/** Replaces `$NAME`, `${NAME}` and `${NAME:-default}` by what BuildKit knows before the first FROM. */
function replacer(question: RunQuestion, target: Platform): (text: string) => string {
  const known: Record<string, string> = {
    ...question.outline.globalArgs,
    ...platformArgs('BUILD', question.buildPlatform),
    ...platformArgs('TARGET', target),
    ...question.buildArgs,
  };
  return text =>
    text.replace(
      /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g,
      (_, plain: string | undefined, braced: string | undefined, fallback: string | undefined) =>
        known[plain ?? braced ?? ''] || (fallback ?? ''),
    );
}

function platformArgs(prefix: 'BUILD' | 'TARGET', platform: Platform): Record<string, string> {
  return {
    [`${prefix}PLATFORM`]: formatPlatform(platform),
    [`${prefix}OS`]: platform.os,
    [`${prefix}ARCH`]: platform.architecture,
    [`${prefix}VARIANT`]: platform.variant ?? '',
  };
}
