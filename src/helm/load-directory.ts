import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartFile } from './chart.ts';
import type { Findings } from './findings.ts';
import { IGNORE_FILE, type IgnoreRules, parseIgnore } from './ignore.ts';
import { MAX_CHART, MAX_FILE } from './limits.ts';
import { attempt, isSystemError } from './unreadable.ts';
import { type FoundFile, walkChart } from './walk.ts';

/** A chart folder to read and how people call it. */
export interface ChartDirectory {
  /** Absolute path. */
  readonly path: string;
  /** As given, for findings: `charts/app`. */
  readonly name: string;
}

/**
 * Reads the files of a chart folder as helm does: .helmignore honoured, links followed inside the chart, byte order
 * marks removed, in the order of the walk. What cannot be read or is too large goes to `findings`.
 */
export function readChartDirectory(directory: ChartDirectory, findings: Findings): readonly ChartFile[] {
  const ignored = ignoreRules(directory, findings);
  const found = walkChart(directory, ignored, findings);
  const total = found.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_CHART) {
    findings.error(
      { file: directory.name },
      `its files have ${total} bytes together; helm loads at most ${MAX_CHART}. List what does not belong in .helmignore`,
    );
    return [];
  }
  return found
    .filter(file => fits(file, directory, findings))
    .flatMap(file => readOne(file, directory, findings));
}

/** The file without a UTF-8 byte order mark, which helm removes from every file. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The rules of a chart's .helmignore; what is wrong with them goes to `findings`. */
export function ignoreRules({ path, name }: ChartDirectory, findings: Findings): IgnoreRules {
  const file = `${name}/${IGNORE_FILE}`;
  try {
    return parseIgnore(
      existsSync(join(path, IGNORE_FILE)) ? readFileSync(join(path, IGNORE_FILE), 'utf8') : '',
      file,
      findings,
    );
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A file that cannot be read is found when the files are, for it is one of the chart's.
    if (error.code === 'EISDIR')
      findings.error({ file }, 'is a folder; helm reads rules from a file of this name');
    return parseIgnore('', file, findings);
  }
}

function fits({ path, size }: FoundFile, { name }: ChartDirectory, findings: Findings): boolean {
  if (size <= MAX_FILE) return true;
  findings.error(
    { file: `${name}/${path}` },
    `has ${size} bytes; helm 3 refuses charts with a file of more than ${MAX_FILE}. List it in .helmignore if it does not belong`,
  );
  return false;
}

function readOne(
  { path, absolute }: FoundFile,
  { name }: ChartDirectory,
  findings: Findings,
): readonly ChartFile[] {
  const found = attempt(() => readFileSync(absolute));
  if ('read' in found) return [{ path, bytes: withoutMark(found.read) }];
  findings.error({ file: `${name}/${path}` }, found.unreadable);
  return [];
}
