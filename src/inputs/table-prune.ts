import type { InputSpec } from './input.ts';

/** Which tags are no longer needed. Whose tags they are is said by `images`. */
export const PRUNE_INPUTS: readonly InputSpec[] = [
  {
    name: 'retention',
    kind: 'lines',
    default: '',
    example: 'pattern=nightly-*,keep=14',
    group: 'Pruning',
    help: 'Which tags to delete, a rule a line: `pattern=<glob>` with `older-than=<n>d` (or h, w), `keep=<n>` (the newest n stay), or both. Immutable tags are deleted only by a rule that says `immutable=true`.',
    commands: ['prune'],
  },
];
