import { isAlias, isName, isType } from '../check-metadata.ts';
import { Findings } from '../findings.ts';
import type { YamlNode } from '../go-yaml/node.ts';
import { readMetadataOf } from '../read-metadata.ts';
import { parseChartVersion } from '../semver/version.ts';
import { TypedReader } from '../typed-reader.ts';

/** Where a version can be had. */
export interface EntryDetails {
  readonly urls: readonly string[];
  /** sha256 of the archive; empty where the index does not say it. */
  readonly digest: string;
}

/**
 * What an index says of one version. Undefined for what helm passes over when it loads an index: nothing at all, and
 * metadata that breaks its rules (`repo.loadIndex`, `chart.Metadata.Validate`).
 */
export function detailsOf(node: YamlNode | undefined): EntryDetails | undefined {
  if (node?.kind !== 'map') return undefined;
  const findings = new Findings();
  const { metadata } = readMetadataOf({ root: node, notFinite: [] }, { file: 'index.yaml', findings });
  const { name, version, type, dependencies } = metadata;
  const isSound =
    findings.errors.length === 0 &&
    isName(name) &&
    parseChartVersion(version) !== undefined &&
    isType(type) &&
    dependencies.every(({ alias }) => isAlias(alias));
  if (!isSound) return undefined;
  const urls = valueIn(node, 'urls');
  const texts = urls?.kind === 'list' ? urls.items.map(textOf) : [];
  return { urls: texts.filter(text => text !== ''), digest: textIn(node, 'digest') };
}

/** The value of a key; undefined where it is missing or this is no map. */
export function valueIn(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.findLast(entry => entry.key.kind === 'scalar' && entry.key.text === key)?.value;
}

/** The same as text; empty where there is none. */
export function textIn(node: YamlNode | undefined, key: string): string {
  const value = valueIn(node, key);
  return value === undefined ? '' : textOf(value);
}

function textOf(node: YamlNode): string {
  return new TypedReader('index.yaml', new Findings()).text(node, '');
}
