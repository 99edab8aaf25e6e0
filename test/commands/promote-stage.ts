import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { attachSboms } from '../../src/attach/sbom.ts';
import { readSbom } from '../../src/attach/sbom-document.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { describe, parseManifest } from '../../src/oci/manifest.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { spdx } from '../attach/documents.ts';
import { type Started, started } from '../embedded/started.ts';
import { generate } from '../sign/cosign.ts';
import { promote, type ReleaseResult, release } from '../support/release.ts';
import { type SampleImage, writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock, repositoryOn, testClient } from '../support/test-client.ts';

type Given = Readonly<Record<string, string>>;

/** A registry to promote from, one to promote to, and the means to fill the first. */
export interface PromoteStage {
  readonly dev: Started;
  readonly prod: Started;
  /** Publishes an image on `dev` the way any other tool would: by tag, with the labels given. */
  published(tag: string, image?: SampleImage, path?: string): Promise<Digest>;
  /** Signs it both ways and attaches an SBOM to its first platform; the SBOM is signed too. `host` is `dev`'s unless given. */
  attached(digest: Digest, path?: string, host?: string): Promise<void>;
  promote(inputs: Given): Promise<ReleaseResult>;
  /** The requests of one promotion, as `METHOD path`, of both registries in turn. */
  requestsOf(task: () => Promise<unknown>): Promise<{ readonly dev: string[]; readonly prod: string[] }>;
}

/** Starts both registries for one test. */
export async function promoteStage(
  options: {
    readonly dev?: Parameters<typeof started>[0];
    readonly prod?: Parameters<typeof started>[0];
  } = {},
): Promise<PromoteStage> {
  const [dev, prod] = [await started(options.dev), await started(options.prod)];
  const { path: cwd, remove } = await temporaryFolder('promote');
  onTestFinished(remove);
  let layouts = 0;
  return {
    dev,
    prod,
    published: async (tag, image = {}, path = 'team/app') => {
      const layout = join(cwd, `layout-${layouts++}`);
      const digest = await writeSampleLayout(layout, image);
      const { end, log } = await release({
        cwd,
        clock: jumpingClock(),
        inputs: {
          images: `${dev.registry.host}/${path}`,
          'oci-layout': layout,
          tags: `type=raw,value=${tag}`,
          flavor: 'latest=false',
          'immutable-tags': 'none',
          'git-ref': 'refs/heads/main',
          'git-sha': 'a1'.repeat(20),
        },
      });
      if (end !== 'done') throw new Error(log);
      return digest;
    },
    attached: (digest, path = 'team/app', host = dev.registry.host) => attach(host, path, digest),
    promote: inputs => promote({ cwd, clock: jumpingClock(), inputs }),
    requestsOf: async task => {
      const before = [dev.log.length, prod.log.length] as const;
      await task();
      const lines = ({ log }: Started, from: number) =>
        log.slice(from).map(({ method, path }) => `${method} ${path}`);
      return { dev: lines(dev, before[0]), prod: lines(prod, before[1]) };
    },
  };
}

async function attach(host: string, path: string, digest: Digest): Promise<void> {
  const { client } = testClient();
  const repository = repositoryOn(host, path);
  const { content } = client.repository(repository);
  const stage = { content, referrers: client.referrers(repository) };
  const root = await content.manifest(digest);
  const parsed = parseManifest(root);
  const platforms = parsed.kind === 'index' ? parsed.index.manifests.slice(0, 1) : [];
  const document = readSbom(spdx('app'), 'app.json');
  const sboms = await attachSboms({ ...stage, sboms: platforms.map(subject => ({ subject, document })) });
  const signer = keySigner(generate('P-256').privateKey);
  const request = { ...stage, repository, signer, now: Date.UTC(2026, 0, 15) };
  await signDigest({ ...request, subject: describe(root), format: 'both' });
  for (const sbom of sboms) {
    const subject = describe(await content.manifest(sbom.digest));
    await signDigest({ ...request, subject, format: 'bundle' });
  }
}

/** What is attached to a digest in a repository, by type. */
export async function attachmentsIn(host: string, path: string, digest: Digest): Promise<readonly string[]> {
  const referrers = testClient().client.referrers(repositoryOn(host, path));
  const found = await Array.fromAsync(referrers.referrersOf(digest));
  const companion = await referrers.companionOf(digest, 'sig');
  return [...found.map(({ artifactType }) => artifactType ?? ''), ...(companion ? ['.sig'] : [])].toSorted();
}
