import { entriesFor, type SbomGoods } from '../attach/sbom-entries.ts';
import { isOff, readSbomInput } from '../attach/sbom-input.ts';
import { readAttributes } from '../build/buildx/csv.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Good } from './good.ts';
import { REQUIREMENTS, type Requirement } from './verify-wish.ts';

/**
 * What has to be attached to one good by the inputs, whatever a run has attached. Signatures are of everything,
 * BuildKit's statements of images alone; files are for what they name.
 */
export function askedFor(
  inputs: Inputs,
  { kind, chart }: Pick<Good, 'kind' | 'chart'>,
  goods: SbomGoods,
): readonly Requirement[] {
  const isImage = kind === 'image';
  const wish = readSbomInput(inputs.text('sbom'));
  const asked: Record<Requirement, boolean> = {
    signature: inputs.text('sign') !== 'none',
    sbom:
      (wish.kind === 'files' && entriesFor(wish.entries, goods, chart?.planned.name).length > 0) ||
      (isImage &&
        ((wish.kind === 'buildkit' && wish.isOn) ||
          inputs.text('sbom-generator') === 'syft' ||
          (wish.kind !== 'buildkit' && attests(inputs, 'sbom')))),
    provenance: inputs.text('attest') === 'provenance' || (isImage && buildkitProvenance(inputs)),
  };
  return REQUIREMENTS.filter(one => asked[one]);
}

/** The named input wins over an entry of `attests`, as in docker/build-push-action. */
function buildkitProvenance(inputs: Inputs): boolean {
  const named = inputs.text('provenance');
  return named === '' ? attests(inputs, 'provenance') : !isOff(named);
}

function attests(inputs: Inputs, type: string): boolean {
  return inputs.list('attests').some(entry => readAttributes(entry).get('type') === type && !isOff(entry));
}
