import type { BuildRequest, BuildxOptions } from '../../../src/build/builder.ts';
import { type Platform, parsePlatform } from '../../../src/oci/descriptor.ts';
import { parseRepository } from '../../../src/oci/reference.ts';

/** Platforms as users write them. */
export function platforms(...names: string[]): Platform[] {
  return names.map(name => {
    const platform = parsePlatform(name);
    if (!platform) throw new Error(`${name} is no platform`);
    return platform;
  });
}

/** No input of docker/build-push-action given. */
export const NO_OPTIONS: BuildxOptions = {
  addHosts: [],
  allow: [],
  attests: [],
  buildContexts: [],
  cacheFrom: [],
  cacheTo: [],
  load: false,
  noCache: false,
  noCacheFilters: [],
  outputs: [],
  pull: false,
  secretEnvs: [],
  secretFiles: [],
  secrets: [],
  ssh: [],
  ulimit: [],
};

/** A request with nothing asked for but what is given. */
export function requestWith(
  given: Partial<Omit<BuildRequest, 'buildx'>> & { readonly buildx?: Partial<BuildxOptions> } = {},
): BuildRequest {
  return {
    context: '.',
    platforms: [],
    buildArgs: {},
    labels: {},
    annotations: { index: {}, manifest: {}, 'index-descriptor': {}, 'manifest-descriptor': {} },
    epoch: 1_700_000_000,
    destination: parseRepository('registry.example.com/team/app'),
    ...given,
    buildx: { ...NO_OPTIONS, ...given.buildx },
  };
}
