import type { CiContext } from '../context/context.ts';
import { AppError } from '../errors.ts';
import { KEY } from '../oci/annotations.ts';
import { loadDates, usesDates } from './dates.ts';
import { expand } from './expand.ts';
import type { Scope } from './expressions.ts';
import { LEVELS, type Level, levelsOf, readEntry } from './levels.ts';
import { entriesOf } from './records.ts';
import { readSwitches } from './switches.ts';

export interface DescribeRequest {
  readonly context: CiContext;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For the switches of docker/metadata-action: DOCKER_METADATA_ANNOTATIONS_LEVELS and others. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The main tag. */
  readonly version: string;
  /** The inputs `labels` and `annotations` as the user wrote them. */
  readonly labels: string;
  readonly annotations: string;
  readonly versionPrefix?: string;
}

/** What is written on a release: labels in the image's config, annotations by where they go. */
export interface Description {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<Level, Readonly<Record<string, string>>>>;
}

/**
 * The eight labels of image-spec annotations.md that are known of this run, then the user's, of which a later one wins.
 * `created` is the commit's time: a re-run has the same labels. Keys are in order.
 * Throws one `bad-input` that lists every line that cannot be read.
 */
export async function describeRelease(request: DescribeRequest): Promise<Description> {
  const { context, now, env, version, versionPrefix = '' } = request;
  const problems: string[] = [];
  const formatDate = usesDates(request.labels + request.annotations) ? await loadDates() : undefined;
  const { shaLength, headSha, problems: found } = readSwitches(env);
  problems.push(...found);
  const scope: Scope = { context, now, versionPrefix, shaLength, headSha, formatDate };
  const own = ownLabels(context, version);
  const fallback = levelsOf(env['DOCKER_METADATA_ANNOTATIONS_LEVELS'], problems);
  const labels = new Map(own);
  for (const line of await entriesOf(request.labels, { input: 'labels', problems })) {
    const entry = readEntry(line, 'labels', problems);
    if (entry !== undefined)
      labels.set(entry.key, expand(entry.value, scope, `labels: ${entry.key}`, problems));
  }
  const annotations = new Map(LEVELS.map(level => [level, new Map(fallback.includes(level) ? own : [])]));
  for (const line of await entriesOf(request.annotations, { input: 'annotations', problems })) {
    const entry = readEntry(line, 'annotations', problems);
    if (entry === undefined) continue;
    const value = expand(entry.value, scope, `annotations: ${entry.key}`, problems);
    for (const level of entry.levels ?? fallback) annotations.get(level)?.set(entry.key, value);
  }
  const [first] = problems;
  if (first !== undefined) {
    const message =
      problems.length === 1 ? first : `${problems.length} things are wrong with labels and annotations`;
    throw new AppError('bad-input', message, { problems });
  }
  const levelled = Object.fromEntries(
    LEVELS.map(level => [level, sorted(annotations.get(level) ?? new Map())]),
  );
  return { labels: sorted(labels), annotations: levelled as Description['annotations'] };
}

function ownLabels(context: CiContext, version: string): ReadonlyMap<string, string> {
  const { repository, source, commitTime, revision } = context;
  const created =
    commitTime === undefined ? '' : new Date(commitTime * 1000).toISOString().replace('.000Z', 'Z');
  const all: readonly (readonly [string, string | undefined])[] = [
    [KEY.created, created],
    [KEY.description, repository.description],
    [KEY.licenses, repository.licenses],
    [KEY.revision, revision],
    [KEY.source, source],
    [KEY.title, repository.title],
    [KEY.url, repository.url],
    [KEY.version, version],
  ];
  // The forge's texts are strangers' words: on one line, without control characters.
  const clean = all.map(([key, value]) => [key, oneLine(value ?? '')] as const);
  return new Map(clean.filter(([, value]) => value !== ''));
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

function sorted(values: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
