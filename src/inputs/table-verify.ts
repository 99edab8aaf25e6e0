import type { CommandName, InputSpec } from './input.ts';

const VERIFY: readonly CommandName[] = ['verify'];

/** What published content has to have, and whose signatures count. What is looked at is said by `from`. */
export const VERIFY_INPUTS: readonly InputSpec[] = [
  {
    name: 'verify-key',
    kind: 'text',
    default: '',
    example: 'cosign.pub',
    group: 'Verification',
    help: 'Public key that signatures have to be made with: a file or env://NAME.',
    commands: VERIFY,
  },
  {
    name: 'certificate-identity',
    kind: 'text',
    default: '',
    example: 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1.2.3',
    group: 'Verification',
    help: 'Identity that has to have signed, instead of a key: the workflow, or an e-mail address. Between slashes a regular expression, as in `/^https:…/`, which is not anchored by itself.',
    commands: VERIFY,
  },
  {
    name: 'certificate-oidc-issuer',
    kind: 'text',
    default: '',
    example: 'https://token.actions.githubusercontent.com',
    group: 'Verification',
    help: 'Who has to have vouched for that identity; always given together with it.',
    commands: VERIFY,
  },
  {
    name: 'require',
    kind: 'list',
    default: '',
    example: 'sbom,provenance',
    group: 'Verification',
    help: 'What has to be attached: `signature`, `sbom`, `provenance`. A key or an identity asks for the signature by itself; SBOMs and provenance then have to be signed as well.',
    commands: VERIFY,
  },
  {
    name: 'same-as',
    kind: 'list',
    default: '',
    example: 'v1.2,latest',
    group: 'Verification',
    help: 'Tags of the same repository that have to name the same content as each entry of `from`.',
    commands: VERIFY,
  },
];
