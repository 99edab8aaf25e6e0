import { type ChartFile, textOf } from './chart.ts';
import type { Findings } from './findings.ts';
import type { YamlNode } from './go-yaml/node.ts';
import { readYamlText } from './go-yaml/read-text.ts';
import { resolveScalar } from './go-yaml/scalar.ts';
import { isNull } from './typed-reader.ts';

/** Checks values.yaml as helm reads it: every document is a map or empty. */
export async function checkValues(values: ChartFile, file: string, findings: Findings): Promise<void> {
  await readValues(textOf(values), file, findings);
}

/** The documents of values.yaml; none, with findings, when helm could not read them. */
export async function readValues(
  text: string,
  file: string,
  findings: Findings,
): Promise<readonly YamlNode[]> {
  const { documents, problems } = await readYamlText(text);
  for (const { at, message } of problems) findings.error({ file, ...at }, message);
  for (const document of documents) {
    if (document.kind === 'map' || isNull(document)) warnOfKeys(document, '', { file, findings });
    else findings.error({ file, ...document.at }, `expected keys and values, found a ${document.kind}`);
  }
  const [, second] = documents;
  if (second) {
    findings.warn(
      { file, ...second.at },
      'helm 4 merges the documents of this file, helm 3 reads the first alone',
    );
  }
  return documents;
}

/** A key that is there twice loses its first value; one that YAML 1.1 takes for a boolean gets another name. */
function warnOfKeys(node: YamlNode, what: string, place: { file: string; findings: Findings }): void {
  if (node.kind === 'list') for (const item of node.items) warnOfKeys(item, what, place);
  if (node.kind !== 'map') return;
  const seen = new Set<string>();
  for (const { key, value } of node.entries) {
    if (key.kind !== 'scalar' || (key.plain && key.text === '<<')) continue;
    const path = what === '' ? key.text : `${what}.${key.text}`;
    const warn = (message: string): void =>
      place.findings.warn({ file: place.file, ...key.at }, `${path}: ${message}`);
    if (seen.has(key.text)) warn('is there twice; the last one counts');
    seen.add(key.text);
    const read = resolveScalar(key);
    if (read.type === 'bool' && String(read.value) !== key.text) {
      warn(`helm reads this key as ${read.value}, for it has no quotes; write "${key.text}"`);
    }
    warnOfKeys(value, path, place);
  }
}
