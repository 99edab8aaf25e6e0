import type { Healthcheck } from '../../oci/image-config.ts';
import type { Flags } from './flags.ts';
import type { Heredoc } from './heredoc.ts';

interface Placed {
  readonly line: number;
  readonly keyword: string;
  /** The whole instruction on one line, as written: for history and messages. */
  readonly text: string;
}

/** Words of a command: the JSON form is run as it is, the shell form through a shell. */
export type CommandForm =
  | { readonly form: 'exec'; readonly words: readonly string[] }
  | { readonly form: 'shell'; readonly script: string };

export interface Pair {
  readonly key: string;
  readonly value: string;
}

export interface FromInstruction extends Placed {
  readonly kind: 'from';
  readonly image: string;
  readonly platform?: string;
  /** Lower-cased: stage names ignore case. */
  readonly name?: string;
}

export interface CopyInstruction extends Placed {
  readonly kind: 'copy';
  /** Paths; a heredoc takes its word's place. */
  readonly sources: readonly (string | Heredoc)[];
  readonly destination: string;
  readonly flags: Flags;
}

export interface ArgInstruction extends Placed {
  readonly kind: 'arg';
  readonly args: readonly { readonly name: string; readonly value?: string }[];
}

/** One instruction, checked as far as it can be without values of variables. */
export type Instruction =
  | FromInstruction
  | CopyInstruction
  | ArgInstruction
  | (Placed & { readonly kind: 'env' | 'label'; readonly pairs: readonly Pair[] })
  | (Placed & { readonly kind: 'workdir' | 'user' | 'stopsignal' | 'maintainer'; readonly value: string })
  | (Placed & { readonly kind: 'expose' | 'volume'; readonly words: readonly string[] })
  | (Placed & { readonly kind: 'cmd' | 'entrypoint'; readonly command: CommandForm })
  | (Placed & { readonly kind: 'shell'; readonly words: readonly string[] })
  | (Placed & { readonly kind: 'healthcheck'; readonly healthcheck: Healthcheck })
  | (Placed & { readonly kind: 'unsupported'; readonly reason: string });
