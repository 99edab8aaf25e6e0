/** How the value of an input may be shown in a statement that everybody reads. */
export type Showing =
  /** True or false. */
  | 'switch'
  /** As it is: no legal value of it is a secret. Addresses in it lose user information and query. */
  | 'value'
  /** The names of its lines `NAME=value`, and no value. */
  | 'names'
  /** The attributes of each of its lines; what is not known to be harmless is left out. */
  | 'attributes'
  /** The same of an input that is a text. */
  | 'attribute-text';

/**
 * What `attest: provenance` says of each input. An input that is not in here is not in the statement: a new one is out
 * until somebody has thought about what its value can hold.
 */
export const STATED: Readonly<Record<string, Showing>> = {
  push: 'switch',
  images: 'value',
  organization: 'value',
  region: 'value',
  registry: 'value',
  tags: 'attributes',
  flavor: 'attributes',
  'version-prefix': 'value',
  'build-metadata': 'value',
  labels: 'names',
  annotations: 'names',
  'immutable-tags': 'value',
  'if-exists': 'value',
  'moving-tags': 'value',
  'git-ref': 'value',
  'git-sha': 'value',
  pr: 'value',
  'default-branch': 'value',
  builder: 'value',
  context: 'value',
  file: 'value',
  platforms: 'value',
  target: 'value',
  'build-args': 'names',
  'build-contexts': 'names',
  allow: 'value',
  attests: 'attributes',
  provenance: 'attribute-text',
  'cache-from': 'attributes',
  'cache-to': 'attributes',
  'no-cache': 'switch',
  'no-cache-filters': 'value',
  pull: 'switch',
  outputs: 'attributes',
  network: 'value',
  'shm-size': 'value',
  'oci-layout': 'value',
  cache: 'value',
  driver: 'value',
  charts: 'value',
  'chart-repository': 'value',
  'chart-version': 'value',
  'app-version': 'value',
  'chart-values': 'names',
  'chart-moving-tags': 'switch',
  'chart-repositories': 'names',
  'chart-lint': 'value',
  sbom: 'attribute-text',
  'sbom-generator': 'value',
  attest: 'value',
  sign: 'value',
  'sign-format': 'value',
  'sign-recursive': 'switch',
  'fulcio-url': 'value',
  'rekor-url': 'value',
  'rekor-version': 'value',
  'timestamp-url': 'value',
  verify: 'switch',
  'hand-over': 'value',
};
