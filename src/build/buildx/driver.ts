import { AppError, messageOf } from '../../errors.ts';
import { createBuilder, type ReadyBuilder, type WantedBuilder } from './create.ts';
import type { BuilderSpec } from './create-args.ts';
import type { DockerCli } from './docker.ts';
import { type BuilderFacts, inspectBuilder } from './inspect.ts';

/**
 * Finds a builder that can store an image by digest, or makes one. In order: the named one; one that the `driver`,
 * `endpoint`, … inputs describe; the current one; a new docker-container builder. A `docker` driver with the containerd
 * image store comes before a new builder, for nothing has to be pulled then, although a new one could push by itself.
 * A named or described builder that fails is an error, never replaced; otherwise the next one is tried and the reasons
 * are kept. Throws `builder-missing` with every reason.
 */
export async function ensureBuilder(docker: DockerCli, wanted: WantedBuilder): Promise<ReadyBuilder> {
  const { builder, spec, info } = wanted;
  const raw = wanted.raw ? { raw: wanted.raw } : {};
  if (builder !== 'auto' && builder !== 'buildx') {
    const facts = usable(await inspectBuilder(docker, { name: builder, bootstrap: true, ...raw }));
    return { facts, why: `builder ${JSON.stringify(builder)} was asked for` };
  }
  if (isDescribed(spec) || wanted.buildkitdConfigInline) {
    return { ...(await createBuilder(docker, wanted)), why: 'the driver inputs describe it' };
  }
  const reasons: string[] = [];
  try {
    const facts = usable(await inspectBuilder(docker, { bootstrap: true, ...raw }));
    const store = facts.driver === 'docker' ? ' with the containerd image store' : '';
    return { facts, why: `it is the current builder (driver ${facts.driver}${store})` };
  } catch (error) {
    reasons.push(reasonOf(error));
  }
  info(`${reasons[0]}; creating a ${spec.driver} builder`);
  try {
    return { ...(await createBuilder(docker, wanted)), why: `${reasons[0]}` };
  } catch (error) {
    reasons.push(reasonOf(error));
  }
  throw new AppError('builder-missing', 'no buildx builder can build this', { problems: reasons });
}

/** Throws `builder-missing` for a docker driver that could neither push by digest nor export a layout. */
export function usable(facts: BuilderFacts): BuilderFacts {
  if (facts.driver !== 'docker' || facts.imageStore === 'containerd') return facts;
  throw new AppError(
    'builder-missing',
    `builder ${JSON.stringify(facts.name)} is a docker daemon with the classic image store, which cannot store an image by digest`,
    {
      hint: 'Turn on the containerd image store ({"features": {"containerd-snapshotter": true}} in daemon.json) or use `builder: auto`.',
    },
  );
}

/** True when the inputs say more than the defaults do: then that builder is meant and no other. */
export function isDescribed(spec: BuilderSpec): boolean {
  const { driver, driverOpts, buildkitdFlags, buildkitdConfig, endpoint, nodes } = spec;
  const texts = [buildkitdFlags, buildkitdConfig, endpoint];
  return (
    driver !== 'docker-container' || driverOpts.length > 0 || nodes.length > 0 || texts.some(text => text)
  );
}

/** Only refusals are reasons; anything else is a defect and goes up. */
function reasonOf(error: unknown): string {
  if (error instanceof AppError && error.code === 'builder-missing') return messageOf(error);
  throw error;
}
