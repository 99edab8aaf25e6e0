import { expect, test } from 'vitest';
import { attestationArguments } from '../../../src/build/buildx/attestations.ts';

const rows: readonly [
  name: string,
  given: Partial<Parameters<typeof attestationArguments>[0]>,
  flags: string[],
][] = [
  ["leaves buildx's default alone when nothing is said", {}, []],
  [
    'takes true as the type with its defaults',
    { provenance: 'true', sbom: 'true' },
    ['type=provenance', 'type=sbom'],
  ],
  ['takes false as switched off', { provenance: 'false' }, ['type=provenance,disabled=true']],
  ['passes attributes on', { provenance: 'mode=max,version=v1' }, ['type=provenance,mode=max,version=v1']],
  [
    'lets the named inputs win over attests',
    { provenance: 'mode=min', attests: ['type=provenance,mode=max', 'type=sbom,true'] },
    ['type=provenance,mode=min', 'type=sbom'],
  ],
  [
    'takes both from attests',
    { attests: ['type=sbom', 'type=provenance,false'] },
    ['type=sbom', 'type=provenance,disabled=true'],
  ],
  ['passes unknown types on', { attests: ['type=other,a=b'] }, ['type=other,a=b']],
];

test.each(rows)('%s', (_, given, flags) => {
  const words = attestationArguments({ attests: [], ...given });
  expect(words.filter(word => word !== '--attest')).toEqual(flags);
  expect(words.length).toBe(flags.length * 2);
});
