import type { ChartFile } from './chart.ts';
import type { Findings } from './findings.ts';
import { NOT_FINITE, REST, type YamlNode } from './go-yaml/node.ts';
import type { YamlProblem, YamlText } from './go-yaml/read.ts';
import { isMergeKey, resolveScalar } from './go-yaml/scalar.ts';
import { isNull } from './typed-reader.ts';

/**
 * Checks values.yaml as helm reads it: helm 3 the first document alone, helm 4 all of them. What both refuse is an error,
 * what one of them refuses a warning that says which.
 */
export async function checkValues({ bytes }: ChartFile, file: string, findings: Findings): Promise<void> {
  // YAML is loaded only where there is a text to read.
  const { decodeYaml } = await import('./go-yaml/decode.ts');
  const { readDocuments } = await import('./go-yaml/documents.ts');
  const { readYaml } = await import('./go-yaml/read.ts');
  const { text, problems } = decodeYaml(bytes);
  for (const { at, message } of problems) findings.error({ file, ...at }, message);
  const whole = readYaml(text);
  const read = readDocuments(text, whole);
  const ofHelm3 = problemsOf(whole);
  const ofHelm4 = read.problem ? [read.problem] : read.documents.flatMap(problemsOf);
  if (ofHelm3.length > 0 && ofHelm4.length > 0) {
    for (const { at, message } of distinct([...ofHelm3, ...ofHelm4]))
      findings.error({ file, ...at }, message);
    return;
  }
  for (const { at, message } of ofHelm3) {
    findings.warn({ file, ...at }, `helm 3 refuses the chart for this, helm 4 does not: ${message}`);
  }
  for (const { at, message } of ofHelm4) {
    findings.warn({ file, ...at }, `helm 4 refuses the chart for this, helm 3 does not: ${message}`);
  }
  warnOfDocuments(read.documents, file, findings);
  const [, second] = read.documents;
  if (second && ofHelm4.length === 0) {
    findings.warn(
      { file, ...second.root.at },
      'helm 4 merges the documents of this file, helm 3 reads the first alone',
    );
  }
}

function problemsOf({ root, problems, notFinite }: YamlText): readonly YamlProblem[] {
  const numbers = notFinite.map(({ at }) => ({ at, message: NOT_FINITE }));
  if (root.kind === 'map' || isNull(root)) return [...problems, ...numbers];
  return [...problems, { at: root.at, message: `expected keys and values, found a ${root.kind}` }];
}

function distinct(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}

function warnOfDocuments(documents: readonly YamlText[], file: string, findings: Findings): void {
  for (const { root, rest } of documents) {
    warnOfKeys(root, '', { file, findings });
    if (rest) findings.warn({ file, ...rest }, REST);
  }
}

/** A key that is there twice loses its first value; one that YAML 1.1 takes for a boolean gets another name. */
function warnOfKeys(node: YamlNode, what: string, place: { file: string; findings: Findings }): void {
  if (node.kind === 'list') for (const item of node.items) warnOfKeys(item, what, place);
  if (node.kind !== 'map') return;
  const seen = new Set<string>();
  for (const { key, value } of node.entries) {
    if (key.kind !== 'scalar' || isMergeKey(key)) continue;
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
