import type { ChartFile } from './chart.ts';
import { OLD_DEPENDENCIES_FILE } from './file-names.ts';
import { Findings } from './findings.ts';
import type { YamlNode } from './go-yaml/node.ts';
import { type ReadMetadata, readMetadataOf, readRoot } from './read-metadata.ts';
import { isNull } from './typed-reader.ts';

type MapNode = YamlNode & { readonly kind: 'map' };

/**
 * Chart.yaml with requirements.yaml merged into it. helm 2 kept dependencies there; helm reads any key of it over
 * Chart.yaml's, whatever the apiVersion. What is wrong with the file goes to `findings`.
 */
export async function withRequirements(
  own: ReadMetadata,
  requirements: ChartFile,
  { origin, findings }: { readonly origin: string; readonly findings: Findings },
): Promise<ReadMetadata> {
  const file = `${origin}/${OLD_DEPENDENCIES_FILE}`;
  if (own.metadata.apiVersion === 'v2') {
    findings.warn({ file }, 'is of helm 2: its dependencies move into Chart.yaml and the file is left out');
  }
  const found = await readRoot(requirements.bytes, { file, findings, mayBeEmpty: true });
  if (found === undefined) return own;
  const { root } = found;
  const added = readMetadataOf(found, { file, findings });
  // Each file has had its findings; this is for the values alone.
  const { metadata } = readMetadataOf(
    { root: mergedMap(own.root, root), notFinite: [] },
    { file, findings: new Findings() },
  );
  const isAdded = (key: string): boolean => valueIn(root, key) !== undefined;
  return {
    ...own,
    metadata,
    at: key => (isAdded(key) ? { file, ...added.at(key) } : own.at(key)),
    dependencyAt: index =>
      isAdded('dependencies') ? { file, ...added.dependencyAt(index) } : own.dependencyAt(index),
  };
}

/** As Go decodes a second document into a value that is filled already: maps key by key, items of a list by their index. */
function mergedMap(under: MapNode, over: MapNode): MapNode {
  const replaced = under.entries.map(({ key, value }) => {
    const other = key.kind === 'scalar' ? valueIn(over, key.text) : undefined;
    return { key, value: other === undefined ? value : merged(value, other) };
  });
  const isNew = ({ key }: MapNode['entries'][number]): boolean =>
    key.kind !== 'scalar' || valueIn(under, key.text) === undefined;
  return { kind: 'map', at: under.at, entries: [...replaced, ...over.entries.filter(isNew)] };
}

function merged(under: YamlNode, over: YamlNode): YamlNode {
  if (under.kind === 'map' && over.kind === 'map') return mergedMap(under, over);
  if (under.kind === 'list' && over.kind === 'list') {
    const items = over.items.map((item, index) => merged(under.items[index] ?? item, item));
    return { kind: 'list', at: over.at, items };
  }
  // A null empties lists and maps; a text stays as it was.
  return under.kind === 'scalar' && isNull(over) ? under : over;
}

function valueIn(node: MapNode, name: string): YamlNode | undefined {
  return node.entries.findLast(({ key }) => key.kind === 'scalar' && key.text === name)?.value;
}
