import { expect, test } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import { askedFor } from '../../src/steps/asked-for.ts';
import type { Good } from '../../src/steps/good.ts';

const goods = { image: true, charts: ['app'] };
const chart = { kind: 'chart', chart: { planned: { name: 'app' } } } as unknown as Good;

test.each<readonly [Readonly<Record<string, string>>, string, string]>([
  [{}, '', ''],
  [{ sign: 'key' }, 'signature', 'signature'],
  [{ sbom: 'true' }, 'sbom', ''],
  [{ sbom: 'false' }, '', ''],
  [{ sbom: 'generator=a' }, 'sbom', ''],
  [{ sbom: '{platform}.json' }, 'sbom', ''],
  [{ sbom: 'chart/app=a.json' }, '', 'sbom'],
  [{ sbom: 'a.json,{chart}.json' }, 'sbom', 'sbom'],
  [{ 'sbom-generator': 'syft' }, 'sbom', ''],
  [{ attests: 'type=sbom' }, 'sbom', ''],
  [{ attests: 'type=sbom,disabled=true' }, '', ''],
  [{ attests: 'type=sbom', sbom: 'false' }, '', ''],
  [{ attest: 'provenance', sign: 'keyless' }, 'signature,provenance', 'signature,provenance'],
  [{ provenance: 'mode=max' }, 'provenance', ''],
  [{ provenance: 'false' }, '', ''],
  [{ attests: 'type=provenance,mode=min' }, 'provenance', ''],
  [{ attests: 'type=provenance', provenance: 'false' }, '', ''],
])('%j', async (given, image, ofChart) => {
  const { inputs } = await readInputs('push', new Map(Object.entries(given)));
  expect(askedFor(inputs, { kind: 'image' }, goods).join()).toBe(image);
  expect(askedFor(inputs, chart, goods).join()).toBe(ofChart);
});
