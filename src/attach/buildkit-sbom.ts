import { formatPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { type BuildkitStatement, buildkitStatements } from './buildkit-statements.ts';
import { readSbom, SBOM_PREDICATE } from './sbom-document.ts';
import type { SbomAssignment } from './sbom-files.ts';

/** What an image's attestation manifests hold. */
export interface BuildkitSboms {
  readonly sboms: readonly SbomAssignment[];
  readonly warnings: readonly string[];
}

/**
 * Takes the SPDX documents out of an image's BuildKit attestations, each for the platform manifest that it is about.
 * A document whose statement is about other content is left out with a warning.
 */
export async function sbomsFromBuildkit(content: ContentReader, root: Digest): Promise<BuildkitSboms> {
  const { statements, warnings } = await buildkitStatements(content, root, SBOM_PREDICATE.spdx);
  return { sboms: statements.map(sbomOf), warnings };
}

function sbomOf({ subject, at, predicate }: BuildkitStatement): SbomAssignment {
  const platform =
    subject.platform === undefined ? 'image' : formatPlatform(subject.platform).replaceAll('/', '-');
  const title = `${platform}${at === 0 ? '' : `-${at + 1}`}.spdx.json`;
  return { subject, document: readSbom(Buffer.from(JSON.stringify(predicate)), title) };
}
