import type { Findings } from './findings.ts';
import type { Position, YamlNode } from './go-yaml/node.ts';
import { readYamlText } from './go-yaml/read-text.ts';
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
  text: string,
  { file, findings }: { readonly file: string; readonly findings: Findings },
): Promise<ReadMetadata | undefined> {
  const root = await readRoot(text, { file, findings });
  return root && readMetadataOf(root, { file, findings });
}

/** The same of a document that is read already. */
export function readMetadataOf(
  root: ReadMetadata['root'],
  { file, findings }: { readonly file: string; readonly findings: Findings },
): ReadMetadata {
  const reader = new TypedReader(file, findings);
  const fields = reader.fields(root, '', CHART_KEYS);
  const items = fields['dependencies']?.kind === 'list' ? fields['dependencies'].items : [];
  return {
    metadata: metadataOf(reader, fields),
    root,
    at: key => fields[key]?.at ?? { line: 1, column: 1 },
    dependencyAt: index => items[index]?.at ?? fields['dependencies']?.at ?? { line: 1, column: 1 },
  };
}

/** Reads the dependencies of Chart.yaml, or of a lock. */
export function readDependencies(reader: TypedReader, node: YamlNode | undefined): readonly Dependency[] {
  return reader.list(node, 'dependencies', (item, what) => dependencyOf(reader, item, what));
}

/** The one document of a YAML file whose root is a map; undefined, with findings, for anything else. */
export async function readRoot(
  text: string,
  { file, findings }: { readonly file: string; readonly findings: Findings },
): Promise<(YamlNode & { readonly kind: 'map' }) | undefined> {
  const { documents, problems } = await readYamlText(text);
  for (const { at, message } of problems) findings.error({ file, ...at }, message);
  if (problems.length > 0) return undefined;
  const root = documents.find(document => !isNull(document)) ?? documents[0];
  if (root?.kind === 'map') return root;
  findings.error({ file, ...(root?.at ?? {}) }, 'expected keys and values, found none');
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
    importValues: reader.list(fields['import-values'], `${what}.import-values`, item => reader.any(item)),
    alias: text('alias'),
  };
}

/** helm's cleaning of texts: every white space becomes a blank, what no printer shows is dropped. */
function cleanText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/\p{White_Space}/gu, ' ').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
}
