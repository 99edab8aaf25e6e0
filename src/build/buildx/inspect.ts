import { AppError } from '../../errors.ts';
import { type DockerCli, lastWords, QUESTION_TIMEOUT_MS, runDocker } from './docker.ts';
import { type BuilderNode, parseInspect } from './inspect-text.ts';

/** Where a docker daemon keeps images: only containerd's store can hold and export several platforms. */
export type ImageStore = 'containerd' | 'classic';

/** A buildx builder that is there. */
export interface BuilderFacts {
  readonly name: string;
  /** docker, docker-container, kubernetes, remote, cloud. */
  readonly driver: string;
  readonly nodes: readonly BuilderNode[];
  /** Of the daemon behind the `docker` driver. */
  readonly imageStore?: ImageStore;
}

/**
 * Asks buildx about a builder; without a name, about the current one. `bootstrap` starts it first, which can pull
 * an image (its progress goes to `raw`). Throws `builder-missing` with docker's own words.
 */
export async function inspectBuilder(
  docker: DockerCli,
  ask: {
    readonly name?: string;
    readonly bootstrap?: boolean;
    readonly raw?: (chunk: string) => void;
  } = {},
): Promise<BuilderFacts> {
  const args = [
    'buildx',
    'inspect',
    ...(ask.bootstrap ? ['--bootstrap'] : []),
    ...(ask.name ? [ask.name] : []),
  ];
  const result = await runDocker(docker, args, {
    ...(ask.bootstrap ? {} : { timeoutMs: QUESTION_TIMEOUT_MS }),
    ...(ask.raw ? { raw: ask.raw } : {}),
  });
  const who = ask.name ? `buildx builder ${JSON.stringify(ask.name)}` : 'the current buildx builder';
  const fail = (why: string, hint?: string): never => {
    throw new AppError(
      'builder-missing',
      `${who} cannot be used: ${why}`,
      hint === undefined ? {} : { hint },
    );
  };
  if (result.code !== 0) return fail(lastWords(result), await otherBuilders(docker, ask.name));
  const found = parseInspect(result.stdout);
  if (found.error !== undefined) return fail(found.error);
  const broken = found.nodes.filter(node => node.error !== undefined);
  if (found.nodes.length === 0 || broken.length === found.nodes.length) {
    return fail(broken[0]?.error ?? 'it has no nodes');
  }
  const { name, driver, nodes } = found;
  if (driver !== 'docker') return { name, driver, nodes };
  return { name, driver, nodes, imageStore: await imageStoreOf(docker, nodes[0]?.endpoint) };
}

/** Which image store the daemon behind a docker context has; `default` is the one the environment points at. */
async function imageStoreOf(docker: DockerCli, endpoint: string | undefined): Promise<ImageStore> {
  const context = endpoint && endpoint !== 'default' ? ['--context', endpoint] : [];
  const result = await runDocker(docker, [...context, 'info', '--format', '{{json .DriverStatus}}'], {
    timeoutMs: QUESTION_TIMEOUT_MS,
  });
  if (result.code !== 0) {
    throw new AppError('builder-missing', `the docker daemon does not answer: ${lastWords(result)}`);
  }
  return result.stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}

async function otherBuilders(docker: DockerCli, asked: string | undefined): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  const result = await runDocker(docker, ['buildx', 'ls', '--format', '{{.Name}}'], {
    timeoutMs: QUESTION_TIMEOUT_MS,
  });
  // buildx before 0.13 cannot format its list; the hint is then less precise.
  if (result.code !== 0) return '`docker buildx ls` lists the builders there are.';
  const names = [...new Set(result.stdout.split('\n').map(line => line.replace(/\*$/, '').trim()))];
  const others = names.filter(name => name !== '' && !name.startsWith('\\_') && name !== asked);
  return others.length > 0 ? `There are: ${others.join(', ')}.` : 'There is no other builder either.';
}
