import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { type Descriptor, formatPlatform } from '../oci/descriptor.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import type { Exec } from '../system/exec.ts';
import { temporaryFolder } from '../system/files.ts';
import { readSbom } from './sbom-document.ts';
import type { SbomAssignment } from './sbom-files.ts';

/** Scanning a large image takes minutes; longer than this it hangs. */
const TIMEOUT_MS = 15 * 60 * 1000;
/** Of its own words this much is kept, from the end. */
const MAX_WORDS = 600;

export interface SyftRequest {
  readonly exec: Exec;
  /** The child's environment; credentials come from the DOCKER_CONFIG in it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly repository: Repository;
  /** The platform manifests to be scanned, stored already. */
  readonly subjects: readonly Descriptor[];
  /** The registry is reached without encryption. */
  readonly plain: boolean;
}

/**
 * Has syft write an SPDX document about each stored platform manifest, one after the other: it reads whole images.
 * Throws `builder-missing` where syft is not on PATH, `build-failed` with its words where it fails.
 */
export async function sbomsFromSyft(request: SyftRequest): Promise<readonly SbomAssignment[]> {
  const folder = await temporaryFolder('cfcr-push-syft');
  const made: SbomAssignment[] = [];
  try {
    for (const [at, subject] of request.subjects.entries()) {
      const file = join(folder.path, `${at}.json`);
      await scan(request, subject, file);
      const platform = subject.platform && formatPlatform(subject.platform).replaceAll('/', '-');
      made.push({ subject, document: readSbom(await readFile(file), `${platform ?? 'image'}.spdx.json`) });
    }
  } finally {
    await folder.remove();
  }
  return made;
}

async function scan(request: SyftRequest, { digest }: Descriptor, file: string): Promise<void> {
  const { exec, env, repository, plain } = request;
  const image = `registry:${fullName(repository)}@${digest}`;
  const result = await exec({
    program: 'syft',
    args: ['scan', image, '--output', `spdx-json=${file}`],
    env: {
      ...env,
      SYFT_CHECK_FOR_APP_UPDATE: 'false',
      ...(plain ? { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' } : {}),
    },
    timeoutMs: TIMEOUT_MS,
  }).catch((cause: unknown) => {
    throw new AppError('builder-missing', 'sbom-generator is syft, but syft cannot be run', {
      cause,
      hint: 'install syft in an earlier step, or use `sbom: true` to let BuildKit make the SBOM',
    });
  });
  if (result.code === 0) return;
  const words = result.timedOut
    ? 'it took too long'
    : result.stderr.replace(/\s+/g, ' ').trim().slice(-MAX_WORDS);
  throw new AppError('build-failed', `syft could not scan ${image}: ${words}`, {
    hint: 'correct what syft says, or give the documents themselves in `sbom`; the image is stored, and running again sends nothing twice',
  });
}
