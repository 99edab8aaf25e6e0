/** The commands of this tool, in the order of its help. */
export const COMMAND_NAMES = [
  'push',
  'plan',
  'tags',
  'build',
  'merge',
  'promote',
  'prune',
  'verify',
  'doctor',
  'demo',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** How the text of an input is read. */
export type InputKind =
  /** Text as it is, trimmed. */
  | 'text'
  /** true or false, in YAML 1.2 core spelling. */
  | 'boolean'
  /** Docker's list syntax: a line or comma separates, quotes protect (CSV), `#` starts a comment line. */
  | 'list'
  /** A line an entry, commas kept. */
  | 'lines';

/** One input: the only description of it anywhere. */
export interface InputSpec {
  /** Same everywhere: `with:` name, `--name`, GitLab input, and CFCR_NAME with `-` as `_`. */
  readonly name: string;
  readonly kind: InputKind;
  readonly default: string;
  readonly help: string;
  /** Allowed values; anything else is an error that lists them. */
  readonly options?: readonly string[];
  /** A legal value to show in errors and tables. */
  readonly example?: string;
  /** Heading it is listed under. */
  readonly group: InputGroup;
  readonly commands: readonly CommandName[];
  /** Of a list: its entries are patterns, and a comma inside braces is part of one. */
  readonly braces?: true;
  /** Of lines: quotes are part of an entry, for the program that takes it apart. */
  readonly quotesStay?: true;
  /** Its value is masked and never printed. */
  readonly secret?: true;
  /** Which of Docker's actions has an input of this name and syntax. */
  readonly docker?: 'metadata-action' | 'build-push-action' | 'login-action' | 'setup-buildx-action';
  /** Only some faces have it: the Action takes `command` as an input, the command line as a word. */
  readonly faces?: readonly ('action' | 'cli' | 'gitlab')[];
}

export const INPUT_GROUPS = [
  'What to do',
  'Where to push',
  'Credentials',
  'Tags and labels',
  'Policies',
  'Build',
  'Builder',
  'Several runners',
  'Charts',
  'SBOM and signatures',
  'Promotion',
  'Pruning',
  'Verification',
  'Git context',
] as const;
export type InputGroup = (typeof INPUT_GROUPS)[number];
