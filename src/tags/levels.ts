import { didYouMean } from '../nearest.ts';

/** Where an annotation can go (docker buildx `--annotation`). */
export type Level = 'index' | 'manifest' | 'index-descriptor' | 'manifest-descriptor';

export const LEVELS: readonly Level[] = ['index', 'manifest', 'index-descriptor', 'manifest-descriptor'];

/** Registries show the index's description, single-platform tools read the manifest's. */
const DEFAULT_LEVELS: readonly Level[] = ['manifest', 'index'];

/** A line `key=value` or `level,level:key=value`. */
export interface Entry {
  readonly levels?: readonly Level[];
  readonly key: string;
  readonly value: string;
}

/** Reads the levels of DOCKER_METADATA_ANNOTATIONS_LEVELS; unknown ones go to `problems`. */
export function levelsOf(text: string | undefined, problems: string[]): readonly Level[] {
  const names = (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length === 0) return DEFAULT_LEVELS;
  return names.flatMap(name => {
    if (isLevel(name)) return [name];
    problems.push(
      `DOCKER_METADATA_ANNOTATIONS_LEVELS: unknown level ${JSON.stringify(name)}; known: ${LEVELS.join(', ')}`,
    );
    return [];
  });
}

/** Reads one line of the input `labels` or `annotations`; what is wrong with it goes to `problems`. */
export function readEntry(
  line: string,
  input: 'labels' | 'annotations',
  problems: string[],
): Entry | undefined {
  const equals = line.indexOf('=');
  const key = line.slice(0, equals).trim();
  if (equals < 1 || key === '') {
    problems.push(`${input}: ${JSON.stringify(line.slice(0, 80))} is not key=value`);
    return undefined;
  }
  const value = line.slice(equals + 1);
  if (input === 'labels') return { key, value };
  const found = /^([a-z,\s-]+(?:\[[^\]]*\][a-z,\s-]*)*):(?!\/\/)(.+)$/.exec(key);
  if (found === null) return { key, value };
  const names = (found[1] ?? '').split(',').map(name => name.trim());
  const unknown = names.filter(name => !isLevel(name));
  if (unknown.length > 0) {
    const known = `${LEVELS.join(', ')}${didYouMean(unknown[0] ?? '', LEVELS)}`;
    problems.push(
      `annotations: unknown level ${JSON.stringify(unknown.join(','))} in ${JSON.stringify(key)}; known: ${known}`,
    );
    return undefined;
  }
  return { levels: names.filter(isLevel), key: (found[2] ?? '').trim(), value };
}

function isLevel(name: string): name is Level {
  return (LEVELS as readonly string[]).includes(name);
}
