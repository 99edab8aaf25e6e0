import type { Findings } from './findings.ts';
import { NOT_FINITE, type Position, REST, type YamlNode } from './go-yaml/node.ts';
import { throughJson } from './go-yaml/through-json.ts';
import type { Dependency, Maintainer, Metadata } from './metadata.ts';
import { isNull, TypedReader } from './typed-reader.ts';

/** Metadata with the positions of its keys, for findings about them. */
export interface ReadMetadata {
  readonly metadata: Metadata;
  /** The document itself. */
  readonly root: YamlNode & { readonly kind: 'map' };
  /** Where a key's value is; the beginning of the file for what is missing. */
  at(key: string): Where;
  /** Where a dependency stands, by its index. */
  dependencyAt(index: number): Where;
}

/** A position, with its file where that is not Chart.yaml. */
export type Where = Position & { readonly file?: string };

const CHART_KEYS = [
  'name',
  'home',
  'sources',
  'version',
  'description',
  'keywords',
  'maintainers',
  'icon',
  'apiVersion',
  'condition',
  'tags',
  'appVersion',
  'deprecated',
  'annotations',
  'kubeVersion',
  'dependencies',
  'type',
] as const;
const MAINTAINER_KEYS = ['name', 'email', 'url'];
const DEPENDENCY_KEYS = [
  'name',
  'version',
  'repository',
  'condition',
  'tags',
  'enabled',
  'import-values',
  'alias',
];

/**
 * Reads Chart.yaml as helm does, types coerced and texts cleaned; undefined when it is no YAML map at all.
 * What is wrong or lost goes to `findings`; rules about the values are `checkMetadata`'s.
 */
export async function readMetadata(
  bytes: Uint8Array,
  { file, findings }: { readonly file: string; readonly findings: Findings },
): Promise<ReadMetadata | undefined> {
  const found = await readRoot(bytes, { file, findings });
  return found && readMetadataOf(found, { file, findings });
}

/** The same of a document that is read already. */
export function readMetadataOf(
  { root, notFinite }: ReadRoot,
  { file, findings }: { readonly file: string; readonly findings: Findings },
): ReadMetadata {
  const reader = new TypedReader(file, findings);
  const fields = reader.fields(root, '', CHART_KEYS);
  const items = fields['dependencies']?.kind === 'list' ? fields['dependencies'].items : [];
  const metadata = metadataOf(reader, fields);
  for (const number of notFinite) {
    if (reader.isText(number))
      reader.warn(number.at, `helm 4 refuses the chart for this, helm 3 does not: ${NOT_FINITE}`);
    else reader.error(number.at, NOT_FINITE);
  }
  return {
    metadata,
    root,
    at: key => fields[key]?.at ?? { line: 1, column: 1 },
    dependencyAt: index => items[index]?.at ?? fields['dependencies']?.at ?? { line: 1, column: 1 },
  };
}

/** Reads the dependencies of Chart.yaml, or of a lock. */
export function readDependencies(reader: TypedReader, node: YamlNode | undefined): readonly Dependency[] {
  return reader.list(node, 'dependencies', (item, what) => dependencyOf(reader, item, what));
}

/** What a file of keys and values holds. */
export interface ReadRoot {
  readonly root: YamlNode & { readonly kind: 'map' };
  /** Numbers that are refused unless text is wanted where they stand. */
  readonly notFinite: readonly YamlNode[];
}

/**
 * The first document of a YAML file, whose root is a map; undefined, with findings, for anything else. A file of nothing
 * but comments is no finding where it `mayBeEmpty`.
 */
export async function readRoot(
  bytes: Uint8Array,
  {
    file,
    findings,
    mayBeEmpty = false,
  }: { readonly file: string; readonly findings: Findings; readonly mayBeEmpty?: boolean },
): Promise<ReadRoot | undefined> {
  const { readYamlBytes } = await import('./go-yaml/decode.ts');
  const { root, problems, rest, notFinite } = readYamlBytes(bytes);
  for (const { at, message } of problems) findings.error({ file, ...at }, message);
  if (problems.length > 0) return undefined;
  if (rest) findings.warn({ file, ...rest }, REST);
  if (root.kind === 'map') return { root, notFinite };
  if (!mayBeEmpty || !isNull(root))
    findings.error({ file, ...root.at }, 'expected keys and values, found none');
  return undefined;
}

function metadataOf(reader: TypedReader, fields: Readonly<Record<string, YamlNode>>): Metadata {
  const clean = (key: string): string => cleanText(reader.text(fields[key], key));
  const cleanList = (key: string): readonly string[] =>
    reader.list(fields[key], key, (item, what) => cleanText(reader.text(item, what)));
  return {
    name: clean('name'),
    home: clean('home'),
    sources: cleanList('sources'),
    version: reader.text(fields['version'], 'version'),
    description: clean('description'),
    keywords: cleanList('keywords'),
    maintainers: reader.list(fields['maintainers'], 'maintainers', (item, what) =>
      maintainerOf(reader, item, what),
    ),
    icon: clean('icon'),
    // Helm 2 wrote none: such a chart is of version 1.
    apiVersion: reader.text(fields['apiVersion'], 'apiVersion') || 'v1',
    condition: clean('condition'),
    tags: clean('tags'),
    appVersion: clean('appVersion'),
    deprecated: reader.boolean(fields['deprecated'], 'deprecated'),
    annotations: reader.texts(fields['annotations'], 'annotations'),
    kubeVersion: clean('kubeVersion'),
    dependencies: readDependencies(reader, fields['dependencies']),
    type: reader.text(fields['type'], 'type'),
  };
}

function maintainerOf(reader: TypedReader, node: YamlNode, what: string): Maintainer {
  if (isNull(node)) reader.error(node.at, `${what}: is empty`);
  const fields = reader.fields(node, what, MAINTAINER_KEYS);
  const clean = (key: string): string => cleanText(reader.text(fields[key], `${what}.${key}`));
  return { name: clean('name'), email: clean('email'), url: clean('url') };
}

function dependencyOf(reader: TypedReader, node: YamlNode, what: string): Dependency {
  if (isNull(node)) reader.error(node.at, `${what}: is empty`);
  const fields = reader.fields(node, what, DEPENDENCY_KEYS);
  const text = (key: string): string => reader.text(fields[key], `${what}.${key}`);
  return {
    name: cleanText(text('name')),
    version: cleanText(text('version')),
    repository: cleanText(text('repository')),
    condition: cleanText(text('condition')),
    tags: reader.list(fields['tags'], `${what}.tags`, (item, path) => cleanText(reader.text(item, path))),
    enabled: reader.boolean(fields['enabled'], `${what}.enabled`),
    importValues: reader.list(fields['import-values'], `${what}.import-values`, (item, path) => {
      const value = reader.any(item);
      reader.checkWritable(value, item.at, path);
      return throughJson(value);
    }),
    alias: text('alias'),
  };
}

/** helm's cleaning of texts: every white space becomes a blank, what no printer shows is dropped. */
function cleanText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/\p{White_Space}/gu, ' ').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
}
