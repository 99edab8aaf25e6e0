import type { CommandName, InputSpec } from './input.ts';

const PROMOTE: readonly CommandName[] = ['promote'];

/** What is promoted, and under which names. Where it goes is said by `images` and `chart-repository`. */
export const PROMOTE_INPUTS: readonly InputSpec[] = [
  {
    name: 'from',
    kind: 'list',
    default: '',
    example: 'dev.example.com/team/app:v1.2.3',
    group: 'What to do',
    help: 'What to promote or verify: images and charts by tag (`name:tag`), by digest (`name@sha256:…`) or both. `promote` brings images to `images`, charts to `chart-repository`.',
    commands: [...PROMOTE, 'verify'],
  },
  {
    name: 'promote-tags',
    kind: 'list',
    default: '',
    example: 'v1.2.3,v1.2,latest',
    group: 'Promotion',
    help: 'Tags of the images where they are promoted to. Empty: the tag of the source, else the version that its labels say. A chart keeps its version; `chart-moving-tags` gives it the moving ones of these tags too.',
    commands: PROMOTE,
  },
  {
    name: 'media-types',
    kind: 'text',
    default: '',
    options: ['', 'oci', 'docker'],
    group: 'Promotion',
    help: 'Media types that promoted images are converted to, for a registry that takes only one form. Empty: as they are. A conversion changes the digest; signatures and attachments are of the original and are not carried along.',
    commands: PROMOTE,
  },
  {
    name: 'dry-run',
    kind: 'boolean',
    default: 'false',
    group: 'What to do',
    help: 'Show what a promotion or a pruning would do and why; write nothing.',
    commands: [...PROMOTE, 'prune'],
  },
];
