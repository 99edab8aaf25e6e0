import type { CommandName, InputSpec } from './input.ts';

const NETWORK: readonly CommandName[] = ['push', 'plan', 'merge'];

/** Which Helm charts are packaged and published with the images, and what they say. */
export const CHART_INPUTS: readonly InputSpec[] = [
  {
    name: 'charts',
    kind: 'list',
    braces: true,
    default: '',
    example: 'charts/app',
    group: 'Charts',
    help: 'Helm charts to publish: folders, patterns of folders, or ready .tgz files, which are kept as they are.',
    commands: [...NETWORK, 'doctor'],
  },
  {
    name: 'chart-repository',
    kind: 'list',
    default: 'charts',
    example: 'team/charts',
    group: 'Charts',
    help: 'Where charts go; each is below it under its own name. A short one is on every registry of `images` (or on `registry`), one with a host on that one.',
    commands: [...NETWORK, 'promote', 'doctor'],
  },
  {
    name: 'chart-version',
    kind: 'text',
    default: 'auto',
    example: '1.4.2',
    group: 'Charts',
    help: '`auto` (the version of the git tag; on branches and requests a prerelease of the version in Chart.yaml), `chart` (what Chart.yaml says), or a version.',
    commands: NETWORK,
  },
  {
    name: 'app-version',
    kind: 'text',
    default: 'auto',
    example: '1.4.2',
    group: 'Charts',
    help: '`auto` (the tag exactly as the images carry it, so that `{{ .Chart.AppVersion }}` pulls them; without `images` what Chart.yaml says), `chart` (what Chart.yaml says), or a text.',
    commands: NETWORK,
  },
  {
    name: 'chart-values',
    kind: 'lines',
    default: '',
    example: 'image.digest={{digest}}',
    group: 'Charts',
    help: 'Values to set in values.yaml, `key.path=value`, comments and order kept. `{{tag}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in from the release; all but the last need `images`.',
    commands: NETWORK,
  },
  {
    name: 'chart-moving-tags',
    kind: 'boolean',
    default: 'false',
    group: 'Charts',
    help: 'Also give charts the moving tags of the release, such as `latest` and `v1`. helm itself reads only versions.',
    commands: [...NETWORK, 'promote'],
  },
  {
    name: 'chart-repositories',
    kind: 'lines',
    default: '',
    example: 'bitnami=https://charts.example.com',
    group: 'Charts',
    help: 'What `@name` and `alias:name` stand for in the dependencies of charts, `name=address`.',
    commands: NETWORK,
  },
  {
    name: 'chart-lint',
    kind: 'text',
    default: 'check',
    options: ['check', 'strict', 'helm', 'none'],
    group: 'Charts',
    help: 'How strictly charts are looked at: `check` finds what helm would refuse later, `strict` makes its warnings errors, `helm` also runs `helm lint` and `helm template`, `none` refuses only what packaging and registries refuse.',
    commands: [...NETWORK, 'doctor'],
  },
];
