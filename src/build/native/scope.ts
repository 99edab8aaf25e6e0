import type { ExpandOptions } from './expand.ts';
import type { SourceTree } from './source-tree.ts';
import type { StageState } from './stage-state.ts';
import type { Spool } from './unpack.ts';

/** Everything an instruction may use while it is applied to a stage. */
export interface Scope {
  readonly state: StageState;
  readonly escapeChar: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** ARGs before the first FROM, with the platform arguments. */
  readonly globals: ReadonlyMap<string, string>;
  /** Names that any ARG has declared, to find arguments that nothing uses. */
  readonly declared: Set<string>;
  readonly context: SourceTree;
  readonly spool: Spool;
  /** How words are expanded at this moment of the stage. */
  expansion(): ExpandOptions;
}
