import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BuiltImage } from '../../../src/build/builder.ts';
import { type BuildxBuilderOptions, buildxBuilder } from '../../../src/build/buildx/buildx.ts';
import type { DockerCli } from '../../../src/build/buildx/docker.ts';
import type { BuilderFacts } from '../../../src/build/buildx/inspect.ts';
import { openLayout } from '../../../src/build/layout/open.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import type { Digest } from '../../../src/oci/digest.ts';
import type { ImageConfig } from '../../../src/oci/image-config.ts';
import { type ImageIndex, type ImageManifest, parseManifest } from '../../../src/oci/manifest.ts';
import type { ContentReader } from '../../../src/registry/capabilities.ts';
import { createRegistryClient } from '../../../src/registry/client.ts';
import type { Credential } from '../../../src/registry/credential.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { exec } from '../../../src/system/exec.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../src/system/files.ts';
import { createHttp } from '../../../src/system/http.ts';

/** Where the test run keeps programs that cannot be pulled here. */
export const TOOLS = process.env['CFCR_TEST_TOOLS'];
/** Address of a buildkitd for the remote driver. */
export const BUILDKIT = process.env['CFCR_TEST_BUILDKIT'];
/** An image of BuildKit that the daemon holds already. */
export const BUILDKIT_IMAGE = process.env['CFCR_TEST_BUILDKIT_IMAGE'];

/** A working folder with a docker command line of its own: builders made through it are seen by nobody else. */
export interface Bench {
  readonly folder: TemporaryFolder;
  readonly docker: DockerCli;
  /** Words of every docker command that was run. */
  readonly ran: string[][];
  /** All of the log, as a user would see it. */
  readonly log: string[];
  /** Writes a build context: files by path; busybox for both platforms is always there. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  build(
    facts: BuilderFacts,
    request: Parameters<ReturnType<typeof buildxBuilder>['build']>[0],
    options?: Partial<BuildxBuilderOptions>,
  ): Promise<BuiltImage>;
}

export async function openBench(env: Record<string, string> = {}): Promise<Bench> {
  const folder = await temporaryFolder('buildx-test');
  const ran: string[][] = [];
  const log: string[] = [];
  const docker: DockerCli = {
    exec: command => {
      ran.push([...command.args]);
      return exec(command);
    },
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      BUILDX_CONFIG: join(folder.path, 'buildx'),
      ...env,
    },
    cwd: folder.path,
  };
  return {
    folder,
    docker,
    ran,
    log,
    write: files => writeContext(folder.path, files),
    build: (facts, request, options = {}) =>
      buildxBuilder({
        docker,
        facts,
        log: {
          raw: chunk => log.push(chunk),
          info: line => log.push(`info: ${line}\n`),
          warning: text => log.push(`warning: ${text}\n`),
        },
        cache: { kind: 'none', from: [], to: [], notices: [] },
        openLayout,
        contentOf: repository => contentOf(repository),
        temporary: join(folder.path, 'temporary'),
        ...options,
      }).build(request),
  };
}

/** Reads a repository over plain HTTP, with a credential where one is given. */
export function contentOf(
  repository: Parameters<ReturnType<typeof createRegistryClient>['repository']>[0],
  credential?: Credential,
): ContentReader {
  return createRegistryClient({
    http: createHttp(),
    clock: systemClock,
    credentials: async () => (credential ? { credential, from: 'test' } : undefined),
    userAgent: 'test',
    mask: () => {},
  }).repository(repository, { readOnly: true }).content;
}

async function writeContext(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const architecture of ['amd64', 'arm64']) {
    await copyFile(join(TOOLS ?? '', `busybox-${architecture}`), join(root, `busybox-${architecture}`));
  }
  await writeFile(join(root, 'busybox-riscv64'), await forAnotherProcessor(join(root, 'busybox-arm64')));
}

/** The same program with another machine in its ELF header (offset 18): nothing here can run it. */
async function forAnotherProcessor(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  bytes.writeUInt16LE(0xf3, 18);
  return bytes;
}

/** First lines of a Dockerfile that has a shell on each platform without pulling anything. */
export const BUSYBOX =
  'FROM scratch AS busybox\nARG TARGETARCH\nCOPY --chmod=755 busybox-$TARGETARCH /bin/sh\n';

/** An image taken apart. */
export interface ReadImage {
  readonly index?: ImageIndex;
  readonly images: readonly {
    readonly platform: string;
    readonly manifest: ImageManifest;
    readonly config: ImageConfig;
  }[];
  readonly attestations: readonly ImageManifest[];
}

export async function readImage(content: ContentReader, digest: Digest): Promise<ReadImage> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind === 'manifest')
    return { images: [await readOne(content, parsed.manifest)], attestations: [] };
  const isAttestation = (entry: Descriptor) => entry.platform?.architecture === 'unknown';
  const manifestOf = async (entry: Descriptor): Promise<ImageManifest> => {
    const child = parseManifest(await content.manifest(entry.digest));
    if (child.kind === 'index') throw new Error('an index in an index');
    return child.manifest;
  };
  const entries = parsed.index.manifests;
  const images = entries.filter(entry => !isAttestation(entry));
  return {
    index: parsed.index,
    images: await Promise.all(images.map(async entry => readOne(content, await manifestOf(entry)))),
    attestations: await Promise.all(entries.filter(isAttestation).map(manifestOf)),
  };
}

async function readOne(
  content: ContentReader,
  manifest: ImageManifest,
): Promise<ReadImage['images'][number]> {
  const config = JSON.parse(await readText(content, manifest.config)) as ImageConfig;
  return { platform: `${config.os}/${config.architecture}`, manifest, config };
}

/** A blob as text, unpacked where it is a compressed layer. */
export async function readText(content: ContentReader, descriptor: Descriptor): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content.blob(descriptor)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return (descriptor.mediaType.endsWith('gzip') ? gunzipSync(bytes) : bytes).toString('utf8');
}
