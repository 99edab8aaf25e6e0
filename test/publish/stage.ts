import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { EmbeddedRegistryOptions } from '../../src/embedded/registry.ts';
import type { LogEntry } from '../../src/embedded/server.ts';
import { KEY } from '../../src/oci/annotations.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import type { ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Repository } from '../../src/oci/reference.ts';
import type { PublishPlan, Target } from '../../src/plan/plan.ts';
import { decide, type PublishRules, planPublish } from '../../src/plan/publish-plan.ts';
import { execute, type Published, type Publishing } from '../../src/publish/execute.ts';
import { type Observer, observe } from '../../src/publish/observe.ts';
import type { Pointed, RepositoryAccess, TagWriter } from '../../src/registry/capabilities.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { started } from '../embedded/started.ts';
import { type FaultyRegistry, startFaultyRegistry } from '../support/faulty-registry.ts';
import { type JumpingClock, repositoryOn, testClient } from '../support/test-client.ts';

export const REVISION = 'a1'.repeat(20);
const RULES: PublishRules = { ifExists: 'resume', movingTags: 'forward' };

/** The tags of release v1.1.0, in no useful order. */
export const TAGS: readonly Tag[] = [
  moving('latest', '*'),
  immutable('v1.1.0'),
  moving('v1', '1.x'),
  immutable('sha-a1a1a1a'),
  moving('v1.1', '1.1.x'),
];

export function immutable(name: string): Tag {
  return { name, kind: 'immutable', rule: 'test', why: 'test', follows: { by: 'nothing' } };
}

export function moving(name: string, range?: string): Tag {
  const follows = range === undefined ? ({ by: 'nothing' } as const) : ({ by: 'version', range } as const);
  return { name, kind: 'moving', rule: 'test', why: 'test', follows };
}

/** One registry with our client and, through the same means, somebody else's. */
export interface Stage {
  readonly host: string;
  readonly proxy: FaultyRegistry;
  readonly clock: JumpingClock;
  /** Every request that reached the registry. */
  readonly log: readonly LogEntry[];
  readonly repositories: readonly Repository[];
  readonly targets: readonly Target[];
  /** Stores an image of this version in every repository, by digest. */
  store(version: string, revision?: string): Promise<ManifestDocument>;
  /** Points a tag elsewhere, as another run would. */
  another(document: ManifestDocument, tag: string, path?: string): Promise<void>;
  plan(document: ManifestDocument): Promise<PublishPlan>;
  /** Names as the publish step does; `between` may put something in the gaps. */
  name(plan: PublishPlan, document: ManifestDocument, between?: Between): Promise<Published>;
  tags(path?: string): Promise<Readonly<Record<string, Digest>>>;
}

/** What happens in the gaps that no registry closes. */
export interface Between {
  readonly afterGuard?: (tag: string) => Promise<void>;
  readonly afterWrite?: (tag: string) => Promise<void>;
  /** The plan was made just now. */
  readonly fresh?: boolean;
}

/** Opens a stage with as many repositories as asked for, behind a proxy that can be told to fail. */
export async function openStage(
  options: Partial<EmbeddedRegistryOptions> & {
    readonly paths?: readonly string[];
    readonly tags?: readonly Tag[];
    /** Tags of one place in the order of naming are named together, as our client can. */
    readonly together?: boolean;
  } = {},
): Promise<Stage> {
  const { registry, log } = await started(options);
  const proxy = await startFaultyRegistry({ upstream: registry.host });
  onTestFinished(() => proxy.close());
  const { client, clock } = testClient();
  const others = testClient().client;
  const paths = options.paths ?? ['team/app'];
  const repositories = paths.map(path => repositoryOn(proxy.host, path));
  const targets = repositories.flatMap(repository =>
    (options.tags ?? TAGS).map(tag => ({ repository, tag })),
  );
  const behind = (repository: Repository) => repositoryOn(registry.host, repository.path);
  const observer = (): Observer => ({
    access: repository => client.repository(repository),
    ancestry: async () => ({ relation: 'unknown', how: 'not asked' }),
    identities: new Map(),
  });
  const candidateOf = ({ digest, bytes }: ManifestDocument) => {
    const annotations: Record<string, string> = JSON.parse(Buffer.from(bytes).toString()).annotations;
    const [version = '', revision = ''] = [annotations[KEY.version], annotations[KEY.revision]];
    return { digest, identity: { version, revision } };
  };
  return {
    host: registry.host,
    proxy,
    clock,
    log,
    repositories,
    targets,
    store: async (version, revision = REVISION) => {
      let document: ManifestDocument | undefined;
      for (const repository of repositories) {
        document = await storeImage(others.repository(behind(repository)).content, { version, revision });
      }
      if (!document) throw new Error('a stage has a repository');
      return document;
    },
    another: async (document, tag, path = paths[0]) =>
      others.naming(repositoryOn(registry.host, path)).point(document, [tag]),
    plan: async document =>
      planPublish(await observe(targets, document.digest, observer()), candidateOf(document), RULES),
    name: (plan, document, between = {}) => {
      const publishing: Publishing = {
        access: repository => client.repository(repository),
        writer: repository => {
          const writer = client.naming(repository);
          const pointEach: TagWriter['pointEach'] = async (written, tags, how) => {
            const ended = (await writer.pointEach?.(written, tags, how)) ?? new Map<string, Pointed>();
            for (const tag of tags) if (ended.get(tag)?.kind === 'done') await between.afterWrite?.(tag);
            return ended;
          };
          return {
            point: async (written, tags, how) => {
              await writer.point(written, tags, how);
              await between.afterWrite?.(tags.join());
            },
            ...(options.together ? { pointEach } : {}),
          };
        },
        guard: async target => {
          const [observation] = await observe([target], document.digest, observer());
          if (!observation) throw new Error('one target gives one observation');
          const verdict = decide(observation, candidateOf(document), RULES);
          await between.afterGuard?.(target.tag.name);
          return verdict;
        },
        fresh: between.fresh ?? false,
        sleep: ms => clock.sleep(ms),
        log: () => {},
      };
      return execute(plan.verdicts, () => document, publishing);
    },
    tags: async (path = paths[0] ?? '') => (await registry.snapshot())[path]?.tags ?? {},
  };
}

/** A stage on which v1.0.0 is published under the moving tags, with v1.1.0 stored and planned. */
export async function secondRelease(options: Parameters<typeof openStage>[0] = {}) {
  const stage = await openStage(options);
  const before = await stage.store('v1.0.0', 'b2'.repeat(20));
  for (const path of options.paths ?? ['team/app'])
    for (const tag of ['v1', 'latest']) await stage.another(before, tag, path);
  const document = await stage.store('v1.1.0');
  const plan = await stage.plan(document);
  stage.proxy.script([]);
  return { stage, before, document, plan };
}

/** What became of each tag of the first repository. */
export function outcomes({ named }: Published): Readonly<Record<string, string>> {
  return Object.fromEntries(named.map(({ target, outcome }) => [target.tag.name, outcome]));
}

/** A manifest with the labels of a release and one small layer, stored by digest. */
async function storeImage(
  content: RepositoryAccess['content'],
  { version, revision }: { readonly version: string; readonly revision: string },
): Promise<ManifestDocument> {
  const blob = async (text: string, mediaType: string) => {
    const bytes = Buffer.from(text);
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.length };
    await content.putBlob({ descriptor, open: () => Readable.from([bytes]) });
    return descriptor;
  };
  const config = await blob(JSON.stringify({ os: 'linux', architecture: 'amd64' }), MEDIA_TYPE.config);
  const layers = [await blob(`layer of ${version} ${revision}`, MEDIA_TYPE.layer)];
  const annotations = { [KEY.version]: version, [KEY.revision]: revision };
  const manifest = { schemaVersion: 2, mediaType: MEDIA_TYPE.manifest, config, layers, annotations };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const document = { mediaType: MEDIA_TYPE.manifest, digest: digestOf(bytes), bytes };
  await content.putManifest(document);
  return document;
}
