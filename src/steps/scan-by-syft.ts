import { resolve } from 'node:path';
import type { AttachedSbom } from '../attach/sbom.ts';
import type { SbomAssignment } from '../attach/sbom-files.ts';
import { standingSyft } from '../attach/standing-syft.ts';
import { sbomsFromSyft } from '../attach/syft.ts';
import { privateDockerConfig } from '../build/buildx/docker-config.ts';
import type { Deps } from '../commands/command.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import type { Repository } from '../oci/reference.ts';
import { isPlain } from '../registry/endpoint.ts';
import { findSignature } from '../sign/find.ts';
import type { Connection } from './connect.ts';
import type { Signing } from './signing.ts';

/** What syft is to look at, and how it gets there. */
export interface ScanPlace {
  readonly connection: Connection;
  readonly repository: Repository;
  readonly subjects: readonly Descriptor[];
  /** Who signs SBOMs; undefined: nobody. */
  readonly signing: Signing | undefined;
}

/**
 * SBOMs by syft of platforms that are stored already: what an earlier run attached and, where SBOMs are signed, signed,
 * else a new one. In the order of the platforms.
 */
export async function sbomsBySyft(
  deps: Deps,
  place: ScanPlace,
): Promise<readonly (AttachedSbom | SbomAssignment)[]> {
  const { connection, repository, subjects, signing } = place;
  const { content } = connection.access(repository);
  const referrers = connection.referrers(repository);
  const counts = async (digest: Digest): Promise<boolean> => {
    if (signing === undefined) return true;
    const { found } = await findSignature({ content, referrers, digest, trust: signing.signer.trust });
    return found !== undefined;
  };
  const standing = await Promise.all(
    subjects.map(subject => standingSyft({ content, referrers, counts }, subject)),
  );
  const bare = subjects.filter((_, at) => standing[at] === undefined);
  const scanned = bare.length === 0 ? [] : await scan(deps, { ...place, subjects: bare });
  let next = 0;
  return standing.flatMap(one => one ?? scanned[next++] ?? []);
}

/**
 * syft asks the registry itself: with the credentials of this release, in a configuration that nobody else can read, and
 * with the authority in `ca-file`.
 */
async function scan(deps: Deps, place: ScanPlace): Promise<readonly SbomAssignment[]> {
  const { exec, env, cwd, inputs } = deps;
  const { connection, repository, subjects } = place;
  const login = await connection.credentials(repository);
  const config = await privateDockerConfig({
    logins: login ? [{ registry: repository.registry, credential: login.credential }] : [],
    env,
    ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
  });
  const authority = inputs.text('ca-file');
  try {
    return await sbomsFromSyft({
      exec,
      env: {
        ...env,
        ...config.env,
        ...(authority === '' ? {} : { SYFT_REGISTRY_CA_CERT: resolve(cwd, authority) }),
      },
      repository,
      subjects,
      plain: isPlain(repository.registry, inputs.list('insecure-registries')),
    });
  } finally {
    await config.remove();
  }
}
