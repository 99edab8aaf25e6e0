import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../errors.ts';
import type { Digest } from '../../oci/digest.ts';
import { type TemporaryFolder, temporaryFolder } from '../../system/files.ts';
import type { ChartFile } from '../chart.ts';
import type { DependencyPorts, FoundArchive } from './ports.ts';
import type { WebRepository } from './web-repository.ts';

/** Something that went into a chart, as provenance names it. */
export interface Material {
  readonly uri: string;
  readonly digest: Digest;
}

interface Fetched {
  readonly path: string;
  readonly digest: Digest;
}

/**
 * What a run has fetched: every archive once, in a private folder outside of the work tree, every index once. Charts that
 * share dependencies share them here. Close it at the end.
 */
export class FetchedArchives {
  readonly ports: DependencyPorts;
  readonly #archives = new Map<string, Promise<Fetched>>();
  readonly #repositories = new Map<string, WebRepository>();
  #folder: Promise<TemporaryFolder> | undefined;
  #count = 0;

  constructor(ports: DependencyPorts) {
    this.ports = ports;
  }

  async repository(url: URL): Promise<WebRepository> {
    const { WebRepository } = await import('./web-repository.ts');
    const known = this.#repositories.get(url.href);
    if (known) return known;
    const made = new WebRepository(url, this.ports);
    this.#repositories.set(url.href, made);
    return made;
  }

  /**
   * The files of an archive. Throws `digest-mismatch` where the repository says another digest than the archive has, and
   * `chart-invalid` for what is no chart archive.
   */
  async files(archive: FoundArchive): Promise<readonly ChartFile[]> {
    const { path } = await this.#fetchOnce(archive);
    const { readChartArchive } = await import('../read-archive.ts');
    return readChartArchive(createReadStream(path) as AsyncIterable<Uint8Array>, archive.address);
  }

  /** Where an archive came from, by digest: of its manifest in a registry, else of the archive itself. */
  async material(archive: FoundArchive): Promise<Material> {
    const { address, manifest } = archive;
    if (manifest !== undefined) return { uri: `oci://${address}`, digest: manifest };
    return { uri: address, digest: (await this.#fetchOnce(archive)).digest };
  }

  /** Removes everything that was fetched. Safe to call twice. */
  async close(): Promise<void> {
    const folder = await this.#folder;
    await folder?.remove();
  }

  #fetchOnce(archive: FoundArchive): Promise<Fetched> {
    const key = `${archive.address} ${archive.digest ?? ''}`;
    const fetched = this.#archives.get(key) ?? this.#fetch(archive);
    this.#archives.set(key, fetched);
    return fetched;
  }

  async #fetch(archive: FoundArchive): Promise<Fetched> {
    this.#count += 1;
    const name = `${this.#count}.tgz`;
    this.#folder ??= temporaryFolder('cfcr-push-charts');
    const path = join((await this.#folder).path, name);
    const hash = createHash('sha256');
    const hashed = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of archive.open()) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(hashed(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    const actual = hash.digest('hex');
    if (archive.digest !== undefined && archive.digest !== actual) {
      throw new AppError(
        'digest-mismatch',
        `${archive.address}: the repository's index says sha256:${archive.digest}, the archive is sha256:${actual}`,
        {
          hint: 'The repository was changed after its index was made, or somebody stands in between; do not use it before you know.',
        },
      );
    }
    return { path, digest: `sha256:${actual}` };
  }
}
