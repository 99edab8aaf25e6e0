import type { YamlNode } from './node.ts';
import { readYaml, type YamlProblem, type YamlText } from './read.ts';

/** The documents of a text, each read by itself, and what stops helm 4 before it reads any. */
export interface YamlDocuments {
  readonly documents: readonly YamlText[];
  readonly problem?: YamlProblem;
}

/**
 * Reads all documents as helm 4 does with values.yaml (YAMLReader of Kubernetes): lines that begin with `---` separate
 * them, whatever YAML says. Lines are those of the whole text. `whole` is the text read as one, for the usual case.
 */
export function readDocuments(text: string, whole: YamlText): YamlDocuments {
  if (!/^---/m.test(text)) return { documents: [whole] };
  const texts: string[] = [];
  let current: string[] = [];
  let first = 0;
  const finish = (next: number): void => {
    // Empty lines in front keep the line numbers.
    if (current.length > 0) texts.push(`${'\n'.repeat(first)}${current.join('\n')}\n`);
    current = [];
    first = next;
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('---')) {
      const behind = line.slice(3).trim();
      if (behind !== '' && !behind.startsWith('#')) {
        const message = 'nothing but a comment may stand behind --- in its line';
        return { documents: [], problem: { at: { line: index + 1, column: 1 }, message } };
      }
      if (current.length > 0) {
        finish(index + 1);
        continue;
      }
    }
    current.push(line);
  }
  if (current.some(line => line !== '')) finish(0);
  return { documents: texts.length === 1 ? [readOnly(texts[0] ?? '', text, whole)] : texts.map(readYaml) };
}

function readOnly(only: string, text: string, whole: YamlText): YamlText {
  return only.trimEnd() === text.trimEnd() ? whole : readYaml(only);
}

/** The documents of values.yaml that can be read, as helm 4 reads them. */
export function valuesOf(text: string): readonly YamlNode[] {
  return readDocuments(text, readYaml(text)).documents.map(({ root }) => root);
}
