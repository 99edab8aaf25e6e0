import type { ContainerConfig } from '../../oci/image-config.ts';
import type { Node } from './node.ts';
import { StageTree } from './tree.ts';

/** What one instruction added to the image; layers are written only when the whole Dockerfile is known to be sound. */
export interface HistoryStep {
  /** The instruction as written: values of build arguments are not in it. */
  readonly createdBy: string;
  /** Changed paths; undefined for an instruction that makes no layer. */
  readonly layer?: ReadonlyMap<string, Node>;
}

/** A stage while its instructions are applied, one after the other. */
export interface StageState {
  readonly tree: StageTree;
  /** What `$NAME` gives: ENV and ARG together; the later one wins. */
  readonly variables: Map<string, string>;
  readonly config: ContainerConfig;
  readonly steps: HistoryStep[];
  author?: string;
  /** CMD was given in this very stage: only then does it survive a later ENTRYPOINT. */
  hasOwnCommand: boolean;
}

/** What BuildKit gives an image that starts from nothing. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The state before the first instruction of `FROM scratch`. */
export function emptyState(): StageState {
  return {
    tree: new StageTree(),
    variables: new Map([['PATH', DEFAULT_PATH]]),
    config: { Env: [`PATH=${DEFAULT_PATH}`], WorkingDir: '/' },
    steps: [],
    hasOwnCommand: false,
  };
}

/** The state before the first instruction of `FROM stage`: all that the stage has, to be changed without changing it. */
export function stateAfter(stage: StageState): StageState {
  return {
    tree: new StageTree(stage.tree),
    variables: new Map(stage.variables),
    config: structuredClone(stage.config),
    steps: [...stage.steps],
    ...(stage.author === undefined ? {} : { author: stage.author }),
    hasOwnCommand: false,
  };
}

/** Sets a variable of the image's environment, in the place of an earlier one of the same name. */
export function setEnvironment(state: StageState, key: string, value: string): void {
  const env = state.config.Env ?? [];
  const at = env.findIndex(entry => entry.startsWith(`${key}=`));
  if (at < 0) env.push(`${key}=${value}`);
  else env[at] = `${key}=${value}`;
  state.config.Env = env;
  state.variables.set(key, value);
}
