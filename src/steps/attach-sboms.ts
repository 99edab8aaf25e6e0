import type { AttachedSbom } from '../attach/sbom.ts';
import type { SbomGoods } from '../attach/sbom-entries.ts';
import type { SbomAssignment } from '../attach/sbom-files.ts';
import type { Deps } from '../commands/command.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Repository } from '../oci/reference.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';

/** Where SBOMs are attached. */
export interface SbomPlace {
  readonly progress: Progress;
  readonly connection: Connection;
  readonly repository: Repository;
  readonly root: Descriptor;
  readonly platforms: readonly Descriptor[];
  /** All that this release publishes. */
  readonly goods: SbomGoods;
}

/** Attaches the SBOMs of one good: BuildKit's, given files, and what syft finds. */
export async function attachSbomsOf(deps: Deps, place: SbomPlace): Promise<readonly AttachedSbom[]> {
  const sboms = await sbomsOf(deps, place);
  if (sboms.length === 0) return [];
  const { attachSboms } = await import('../attach/sbom.ts');
  const { content } = place.connection.access(place.repository);
  return attachSboms({ content, referrers: place.connection.referrers(place.repository), sboms });
}

async function sbomsOf(deps: Deps, place: SbomPlace): Promise<readonly SbomAssignment[]> {
  const { inputs, cwd, host } = deps;
  const { progress, connection, repository, root, platforms } = place;
  const { readSbomInput } = await import('../attach/sbom-input.ts');
  const wish = readSbomInput(inputs.text('sbom'));
  const found: SbomAssignment[] = [];
  if (progress.good.kind === 'image' && wish.kind === 'buildkit') {
    const { sbomsFromBuildkit } = await import('../attach/buildkit-sbom.ts');
    const { sboms, warnings } = await sbomsFromBuildkit(connection.access(repository).content, root.digest);
    for (const warning of warnings) host.warning(warning);
    if (sboms.length === 0 && deps.command === 'merge')
      host.warning(
        'sbom: nothing that was handed over has an SBOM by BuildKit; give `sbom` to `build` as well',
      );
    found.push(...sboms);
  }
  if (wish.kind === 'files') {
    const { assignSbomFiles } = await import('../attach/sbom-files.ts');
    const { entriesFor } = await import('../attach/sbom-entries.ts');
    const entries = entriesFor(wish.entries, place.goods, progress.good.chart?.planned.name);
    found.push(...(await assignSbomFiles(entries, { root, platforms }, cwd)));
  }
  if (progress.good.kind === 'image' && inputs.text('sbom-generator') === 'syft') {
    const { scanBySyft } = await import('./scan-by-syft.ts');
    const subjects = platforms.length > 0 ? platforms : [root];
    found.push(...(await scanBySyft(deps, { connection, repository, subjects })));
  }
  return found;
}
