import { AppError } from '../../errors.ts';
import { parseRepository, type Repository } from '../../oci/reference.ts';
import { withoutUser } from '../../user-info.ts';
import { MAX_CHART } from '../limits.ts';
import { type Constraint, satisfies } from '../semver/constraint.ts';
import { type ChartVersion, compareVersions, parseChartVersion } from '../semver/version.ts';
import { chooseEntry, type IndexEntry } from './index-file.ts';
import type { DependencyPorts, FoundArchive } from './ports.ts';
import { chartAtTag } from './registry.ts';
import { download, shownUrl } from './web.ts';

/** Larger than the largest index known, by far: keeps a server from filling the memory. */
const MAX_INDEX = 256 * 1024 * 1024;

/** One chart repository on the web; its index is read when first needed and kept for the run. */
export class WebRepository {
  readonly #base: URL;
  readonly #ports: DependencyPorts;
  #index: Promise<Buffer> | undefined;

  constructor(base: URL, ports: DependencyPorts) {
    this.#base = base;
    this.#ports = ports;
  }

  /**
   * Finds a version: the exact one, or the newest in a range. Undefined when the repository has none; throws
   * `registry-failed` for an index that cannot be read.
   */
  async find(
    name: string,
    wanted: { readonly range: Constraint } | { readonly version: string },
  ): Promise<FoundArchive | undefined> {
    this.#index ??= this.#readIndex();
    const where = shownUrl(besides(this.#base, 'index.yaml'));
    const exact = 'version' in wanted ? parseChartVersion(wanted.version) : undefined;
    const fits = (version: ChartVersion): boolean =>
      'range' in wanted
        ? satisfies(version, wanted.range)
        : exact !== undefined && compareVersions(version, exact) === 0;
    const chosen = chooseEntry(await this.#index, { name, where }, entries => {
      const fitting = entries
        .map(entry => ({ entry, version: parseChartVersion(entry.version) }))
        .flatMap(({ entry, version }) => (version && fits(version) ? [{ entry, version }] : []))
        .sort((a, b) => compareVersions(b.version, a.version));
      for (const { entry } of fitting) {
        const listed = listedIn(entry);
        if (listed) return listed;
      }
      return undefined;
    });
    return chosen && this.#archive(chosen, `${where}: ${name} ${chosen.version}`);
  }

  async #archive(listed: Listed, what: string): Promise<FoundArchive> {
    const { version, address, digest } = listed;
    if (address.startsWith('oci://')) return this.#inRegistry(listed, what);
    const url = URL.canParse(address) ? new URL(address) : besides(this.#base, address);
    if (!/^https?:$/.test(url.protocol)) {
      throw new AppError(
        'registry-failed',
        `${what} is at an address that is not supported: ${url.protocol}`,
      );
    }
    return {
      version,
      address: shownUrl(url),
      ...(digest === '' ? {} : { digest }),
      open: () => download({ url, home: this.#base, maxBytes: MAX_CHART }, this.#ports),
    };
  }

  /** An index may list what lies in a registry; the digest it gives is of the archive, or of the manifest. */
  async #inRegistry({ version, address, digest }: Listed, what: string): Promise<FoundArchive> {
    const listed = tagIn(address);
    if (listed === undefined) {
      throw new AppError(
        'registry-failed',
        `${what} is at ${withoutUser(address)}, which is no name and tag of a registry`,
      );
    }
    const { repository, tag } = listed;
    const found = await chartAtTag(repository, { version, tag }, this.#ports.registry(repository));
    if (found === undefined) throw new AppError('registry-failed', `${what} is not at ${address}`);
    const isOfManifest = digest === '' || found.manifest === `sha256:${digest}`;
    return isOfManifest ? found : { ...found, digest };
  }

  async #readIndex(): Promise<Buffer> {
    const url = besides(this.#base, 'index.yaml');
    const chunks: Uint8Array[] = [];
    for await (const chunk of download({ url, home: this.#base, maxBytes: MAX_INDEX }, this.#ports))
      chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}

/** A version that the index lists, and where. */
interface Listed {
  readonly version: string;
  readonly address: string;
  /** Hex digits of sha256; empty where the index does not say it. */
  readonly digest: string;
}

/** An entry without an address, or with metadata that helm passes over, is no entry. */
function listedIn(entry: IndexEntry): Listed | undefined {
  const { urls, digest = '' } = entry.details() ?? {};
  const [address] = urls ?? [];
  if (address === undefined) return undefined;
  return { version: entry.version, address, digest: digest.toLowerCase().replace(/^sha256:/, '') };
}

/** `oci://host/path:tag`, read; undefined for what is none. */
function tagIn(address: string): { readonly repository: Repository; readonly tag: string } | undefined {
  const [, path = '', tag = ''] = /^oci:\/\/(.+):([^:/]+)$/.exec(address) ?? [];
  try {
    return { repository: parseRepository(path), tag: tag.replaceAll('+', '_') };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** An address below the repository's own, whose query (a token, for some servers) it keeps. */
function besides(base: URL, path: string): URL {
  const folder = new URL(base);
  folder.pathname = `${folder.pathname.replace(/\/+$/, '')}/`;
  const url = new URL(path, folder);
  url.search = base.search;
  return url;
}
