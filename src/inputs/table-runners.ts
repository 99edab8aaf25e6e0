import type { InputSpec } from './input.ts';

/** How the jobs of a release that is built on several runners hand over to each other. */
export const RUNNER_INPUTS: readonly InputSpec[] = [
  {
    name: 'hand-over',
    kind: 'text',
    default: '.cfcr-push/hand-over',
    example: 'hand-over',
    group: 'Several runners',
    help: 'Folder of the records that `build` leaves, one a job, and that `merge` puts together; it looks into sub-folders too. Give each image a folder of its own.',
    commands: ['build', 'merge'],
  },
];
