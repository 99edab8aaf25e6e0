import { resolve } from 'node:path';
import type { SbomAssignment } from '../attach/sbom-files.ts';
import { sbomsFromSyft } from '../attach/syft.ts';
import { privateDockerConfig } from '../build/buildx/docker-config.ts';
import type { Deps } from '../commands/command.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Repository } from '../oci/reference.ts';
import { isPlain } from '../registry/endpoint.ts';
import type { Connection } from './connect.ts';

/** What syft is to look at, and how it gets there. */
export interface ScanPlace {
  readonly connection: Connection;
  readonly repository: Repository;
  readonly subjects: readonly Descriptor[];
}

/**
 * SBOMs by syft of platforms that are stored already. syft asks the registry itself: with the credentials of this
 * release, in a configuration that nobody else can read, and with the authority in `ca-file`.
 */
export async function scanBySyft(deps: Deps, place: ScanPlace): Promise<readonly SbomAssignment[]> {
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
