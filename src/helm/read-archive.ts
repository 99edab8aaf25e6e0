import { posix } from 'node:path';
import { gunzipped } from '../archive/gunzip.ts';
import { readTar } from '../archive/tar-read.ts';
import { AppError } from '../errors.ts';
import type { ChartFile } from './chart.ts';
import { CHART_FILE } from './file-names.ts';
import { MAX_CHART, MAX_FILE, MAX_FILES } from './limits.ts';
import { withoutMark } from './load-directory.ts';
import { whyUnreadable } from './readable-path.ts';
import { isSystemError, unreadable } from './unreadable.ts';

/** Tar headers and padding of a chart of the largest size: what unpacks to more is no chart but an attack. */
const MAX_UNPACKED = MAX_CHART + MAX_FILES * 1024;

/**
 * Reads the files of a chart archive as helm does: the first part of every path is dropped, byte order marks are removed.
 * Throws `chart-invalid` for what is no gzip-compressed tar, leads outside, is too large or holds no file.
 */
export async function readChartArchive(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<readonly ChartFile[]> {
  const refuse = (why: string, cause?: unknown): AppError =>
    new AppError('chart-invalid', `${name}: ${why}`, cause === undefined ? {} : { cause });
  const files: ChartFile[] = [];
  let isBelowDot = false;
  const limits = {
    name,
    code: 'chart-invalid' as const,
    maxBytes: MAX_CHART,
    maxMembers: MAX_FILES,
  };
  await readTar(unpacked(chunks, refuse), limits, async (member, content) => {
    if (member.kind === 'directory') return;
    if (member.size > MAX_FILE) {
      throw refuse(
        `${member.path} has ${member.size} bytes; helm 3 refuses charts with a file of more than ${MAX_FILE}`,
      );
    }
    const path = pathInChart(member.written, refuse);
    isBelowDot ||= member.written.startsWith('./');
    // A link in an archive has no content; helm loads it as an empty file.
    const bytes = member.kind === 'file' ? Buffer.concat(await Array.fromAsync(content)) : new Uint8Array();
    files.push({ path, bytes: withoutMark(bytes) });
  });
  if (isBelowDot && !files.some(({ path }) => path === CHART_FILE)) {
    throw refuse(
      'its paths begin with "./", and helm looks for the chart right below the first folder; pack the folder by its name',
    );
  }
  if (files.length === 0) throw refuse('it is a chart archive without any file');
  return files;
}

/**
 * The path below the chart's own folder, which is whatever stands before the first separator: `.` as well, so that helm
 * finds no chart in an archive of `./app`. Archives made on Windows have `\` in them.
 */
function pathInChart(written: string, refuse: (why: string) => AppError): string {
  const separator = written.includes('\\') ? '\\' : '/';
  const [first = '', ...rest] = written.split(separator);
  if (first === CHART_FILE) throw refuse(`${CHART_FILE} is not in a folder of the archive`);
  const path = posix.normalize(rest.join('/'));
  const shown = JSON.stringify(written);
  if (path === '.') throw refuse(`${shown} is not in the folder of the chart`);
  if (path.startsWith('/')) throw refuse(`${shown} is an absolute path to helm`);
  const why = whyUnreadable(path);
  if (why !== undefined) throw refuse(`${shown}: ${why}`);
  return path;
}

/** The tar inside. Bytes behind the end of the gzip stream are passed over, as helm never reads them. */
async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  refuse: (why: string, cause?: unknown) => AppError,
): AsyncGenerator<Uint8Array> {
  const packed = await collected(chunks, refuse);
  let total = 0;
  try {
    for await (const chunk of gunzipped(packed)) {
      total += chunk.length;
      if (total > MAX_UNPACKED)
        throw refuse(`it unpacks to more than ${MAX_CHART} bytes, the most helm loads`);
      yield chunk;
    }
  } catch (error) {
    const damaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw damaged ? refuse('it is no chart archive: expected a tar compressed with gzip', error) : error;
  }
}

/** The archive in memory, where all of its files will be anyway. */
async function collected(
  chunks: AsyncIterable<Uint8Array>,
  refuse: (why: string, cause?: unknown) => AppError,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MAX_UNPACKED) throw refuse(`it has more than ${MAX_CHART} bytes, the most helm loads`);
      parts.push(chunk);
    }
  } catch (error) {
    throw isSystemError(error) ? refuse(unreadable(error), error) : error;
  }
  return Buffer.concat(parts);
}
