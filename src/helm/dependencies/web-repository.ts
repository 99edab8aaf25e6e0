import { AppError } from '../../errors.ts';
import { MAX_CHART } from '../limits.ts';
import { type Constraint, satisfies } from '../semver/constraint.ts';
import { type ChartVersion, compareVersions, parseChartVersion } from '../semver/version.ts';
import { chooseEntry, type IndexEntry } from './index-file.ts';
import type { DependencyPorts, FoundArchive } from './ports.ts';
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
    return chooseEntry(await this.#index, { name, where }, entries => {
      const fitting = entries
        .map(entry => ({ entry, version: parseChartVersion(entry.version) }))
        .flatMap(({ entry, version }) => (version && fits(version) ? [{ entry, version }] : []))
        .sort((a, b) => compareVersions(b.version, a.version));
      for (const { entry } of fitting) {
        const found = this.#archive(entry, `${where}: ${name} ${entry.version}`);
        if (found) return found;
      }
      return undefined;
    });
  }

  /** An entry without an address, or with metadata that helm passes over, is no entry. */
  #archive(entry: IndexEntry, what: string): FoundArchive | undefined {
    const { urls, digest = '' } = entry.details() ?? {};
    const [first] = urls ?? [];
    if (first === undefined) return undefined;
    const url = URL.canParse(first) ? new URL(first) : besides(this.#base, first);
    if (url.protocol === 'oci:') return undefined;
    if (!/^https?:$/.test(url.protocol)) {
      throw new AppError(
        'registry-failed',
        `${what} is at an address that is not supported: ${url.protocol}`,
      );
    }
    return {
      version: entry.version,
      address: shownUrl(url),
      ...(digest === '' ? {} : { digest: digest.replace(/^sha256:/, '').toLowerCase() }),
      open: () => download({ url, home: this.#base, maxBytes: MAX_CHART }, this.#ports),
    };
  }

  async #readIndex(): Promise<Buffer> {
    const url = besides(this.#base, 'index.yaml');
    const chunks: Uint8Array[] = [];
    for await (const chunk of download({ url, home: this.#base, maxBytes: MAX_INDEX }, this.#ports))
      chunks.push(chunk);
    return Buffer.concat(chunks);
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
