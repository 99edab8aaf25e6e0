/** The end of a failed build's plain log, taken apart. Everything but `summary` may be missing. */
export interface LogEnd {
  /** What docker says went wrong, without its prefixes; undefined when it said nothing. */
  readonly summary?: string;
  /** The instruction that failed, as BuildKit points at it. */
  readonly place?: { readonly file: string; readonly line: number; readonly instruction: string };
  /** The step that failed: `[build 2/4] RUN make`. */
  readonly step?: string;
  /** The last lines that step wrote. */
  readonly output: readonly string[];
}

/** Enough to see a compiler's last complaint, little enough to read in an annotation. */
const MAX_OUTPUT = 20;

const PREFIXES = /^(?:ERROR: )?(?:failed to build: )?(?:failed to solve: )?/;

/** Reads what `docker buildx build --progress plain` wrote on standard error. Never throws. */
export function readLogEnd(stderr: string): LogEnd {
  const lines = stderr.replaceAll('\r', '').split('\n');
  const summary = summaryOf(lines);
  const failed = lines.findLastIndex(line => /^ > .*:$/.test(line));
  const step = failed < 0 ? undefined : lines[failed]?.slice(3, -1);
  const place = placeOf(lines);
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(place ? { place } : {}),
    ...(step === undefined ? {} : { step }),
    output: failed < 0 ? [] : outputOf(lines, failed),
  };
}

/** The last `ERROR:` line that is docker's verdict; the exporter's complaints about locks are not (see `isExporterNoise`). */
function summaryOf(lines: readonly string[]): string | undefined {
  const errors = lines.filter(line => line.startsWith('ERROR: '));
  const verdict = errors.findLast(line => !isExporterNoise(line)) ?? errors.at(-1);
  const line = verdict ?? lines.findLast(text => text.trim() !== '' && !text.startsWith('#'));
  const summary = line?.replace(PREFIXES, '').trim();
  if (summary === undefined) return undefined;
  // The step's own line can say more: `failed to push NAME: failed to authorize: …` where the verdict has the last part.
  const steps = lines.flatMap(text => /^#\d+ ERROR: (.*)$/.exec(text)?.[1]?.trim() ?? []);
  return steps.findLast(text => text.endsWith(summary)) ?? summary;
}

/**
 * True for lines that the exporter of a docker daemon prints while it writes a layout, and mostly recovers from:
 * `ERROR: (*service).Write failed: … ref layer-sha256:… locked for 1ms …: unavailable`.
 */
export function isExporterNoise(line: string): boolean {
  return line.startsWith('ERROR: (*service).Write failed:');
}

/**
 *     Dockerfile:6
 *     --------------------
 *        6 | >>> RUN make \
 *        7 | >>>   all
 */
function placeOf(lines: readonly string[]): LogEnd['place'] {
  const at = lines.findLastIndex((line, index) => {
    return /^\S.*:\d+$/.test(line) && /^-{20}$/.test(lines[index + 1] ?? '');
  });
  const match = /^(.+):(\d+)$/.exec(lines[at] ?? '');
  if (!match?.[1] || !match[2]) return undefined;
  const rest = lines.slice(at + 2);
  const end = rest.findIndex(line => /^-{20}$/.test(line));
  const marked = rest.slice(0, Math.max(end, 0)).flatMap(line => {
    const source = /^\s*\d+ \| >>> ?(.*)$/.exec(line)?.[1];
    return source === undefined ? [] : [source.replace(/\\\s*$/, '').trim()];
  });
  return { file: match[1], line: Number(match[2]), instruction: marked.join(' ') };
}

/** Lines between ` > [step]:` and the closing dashes, without the seconds in front of each. */
function outputOf(lines: readonly string[], failed: number): string[] {
  const rest = lines.slice(failed + 1);
  const end = rest.findIndex(line => /^-{6}$/.test(line));
  return rest
    .slice(0, Math.max(end, 0))
    .map(line => line.replace(/^\d+\.\d+ /, ''))
    .slice(-MAX_OUTPUT);
}
