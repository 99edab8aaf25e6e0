import type { AttachedSbom } from '../attach/sbom.ts';
import type { SbomGoods } from '../attach/sbom-entries.ts';
import type { SbomAssignment } from '../attach/sbom-files.ts';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform } from '../oci/descriptor.ts';
import type { Repository } from '../oci/reference.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';
import type { Signing } from './signing.ts';

/** Where SBOMs are attached. */
export interface SbomPlace {
  readonly progress: Progress;
  readonly connection: Connection;
  readonly repository: Repository;
  readonly root: Descriptor;
  readonly platforms: readonly Descriptor[];
  /** All that this release publishes. */
  readonly goods: SbomGoods;
  readonly signing: Signing | undefined;
}

/** An SBOM that is to be attached, or one that an earlier run has attached. */
type Sbom = SbomAssignment | AttachedSbom;

/** Attaches the SBOMs of one good: BuildKit's, given files, and what syft finds. */
export async function attachSbomsOf(deps: Deps, place: SbomPlace): Promise<readonly AttachedSbom[]> {
  const sboms = await sbomsOf(deps, place);
  if (sboms.length === 0) return [];
  const { attachSboms } = await import('../attach/sbom.ts');
  const { content } = place.connection.access(place.repository);
  const referrers = place.connection.referrers(place.repository);
  const attached = await attachSboms({ content, referrers, sboms: sboms.filter(isNew) });
  let next = 0;
  return sboms.flatMap(sbom => (isNew(sbom) ? (attached[next++] ?? []) : sbom));
}

function isNew(sbom: Sbom): sbom is SbomAssignment {
  return 'document' in sbom;
}

async function sbomsOf(deps: Deps, place: SbomPlace): Promise<readonly Sbom[]> {
  const { inputs, cwd } = deps;
  const { progress, connection, repository, root, platforms, signing } = place;
  const { readSbomInput } = await import('../attach/sbom-input.ts');
  const wish = readSbomInput(inputs.text('sbom'));
  const isImage = progress.good.kind === 'image';
  const scanned: Sbom[] = [];
  if (isImage && inputs.text('sbom-generator') === 'syft') {
    const { sbomsBySyft } = await import('./scan-by-syft.ts');
    const subjects = platforms.length > 0 ? platforms : [root];
    scanned.push(...(await sbomsBySyft(deps, { connection, repository, subjects, signing })));
  }
  if (wish.kind === 'files') {
    const { assignSbomFiles } = await import('../attach/sbom-files.ts');
    const { entriesFor } = await import('../attach/sbom-entries.ts');
    const entries = entriesFor(wish.entries, place.goods, progress.good.chart?.planned.name);
    return [...(await assignSbomFiles(entries, { root, platforms }, cwd)), ...scanned];
  }
  if (!isImage || wish.kind !== 'buildkit') return scanned;
  const { sbomsFromBuildkit } = await import('../attach/buildkit-sbom.ts');
  const { sboms, warnings } = await sbomsFromBuildkit(connection.access(repository).content, root.digest);
  for (const warning of warnings) deps.host.warning(warning);
  const found = [...sboms, ...scanned];
  if (wish.isOn) assertDescribed(deps, place, { found, warnings });
  return found;
}

/** Throws `bad-input` where `sbom` asks BuildKit for SBOMs and a platform has none, by whomever. */
function assertDescribed(
  { command, inputs }: Deps,
  { root, platforms, progress }: SbomPlace,
  { found, warnings }: { readonly found: readonly Sbom[]; readonly warnings: readonly string[] },
): void {
  const described = new Set(found.map(sbom => (isNew(sbom) ? sbom.subject.digest : sbom.subject)));
  const subjects = platforms.length > 0 ? platforms : [root];
  const bare = subjects.filter(({ digest }) => !described.has(digest));
  if (bare.length === 0) return;
  const names = bare.map(({ platform, digest }) => (platform ? formatPlatform(platform) : digest));
  const reused = progress.plan.reuse !== undefined;
  const instead = 'give files in `sbom`, or `sbom-generator: syft`';
  const [what, hint] = reused
    ? ['what an earlier run of this release published', `${instead}; or release under a new version`]
    : command === 'merge'
      ? ['what was handed over', `give \`sbom\` to \`build\` as well; or ${instead}`]
      : inputs.text('oci-layout') !== ''
        ? ['the layout', `have its tool put BuildKit's attestations into it; or ${instead}`]
        : ['what was built', instead];
  throw new AppError('bad-input', `sbom: ${what} has no SBOM by BuildKit for ${names.join(', ')}`, {
    hint,
    problems: warnings,
  });
}
