import { isDigest, shortDigest } from '../oci/digest.ts';
import { errorText } from './error-text.ts';
import { clip, code, escapeText, fenced, prose, shellWord } from './escape.ts';
import { explain } from './explain.ts';
import { mermaid } from './mermaid.ts';
import { rateLimitBlocks } from './rate-limits.ts';
import type { ImageReport, Report, RunNotes, TagReport } from './report.ts';
import { formatBytes, formatDuration } from './size.ts';
import { type Block, fitBlocks } from './summary-size.ts';

/** GitHub takes 1 MiB of summary from a step and drops all of it beyond that; some room is left for other writers. */
export const MAX_SUMMARY_BYTES = 1024 * 1024 - 16 * 1024;
/** Texts in table cells; the whole reason is in the JSON report. */
const MAX_CELL = 400;
const MAX_MESSAGE = 4000;
const MAX_PROBLEMS = 50;

const HEADINGS = {
  published: '✅ Published',
  stored: '📦 Stored',
  planned: '📋 Planned',
  rehearsed: '🧪 Rehearsed',
  refused: '⛔ Refused',
  failed: '❌ Failed',
} as const satisfies Record<RunNotes['status'], string>;

/**
 * A run as a GitHub job summary: Markdown (GFM) of at most `limit` bytes, in which every text from outside is only text.
 * A run that did not succeed begins with what went wrong and what to do.
 */
export function summary(report: Report, notes: RunNotes, limit = MAX_SUMMARY_BYTES): string {
  const artifacts = [...report.images, ...report.charts];
  const blocks: Block[] = [
    { lines: [titleOf(report, notes)] },
    ...failure(report, notes),
    ...warnings(notes.warnings),
    ...report.images.flatMap(image => imageBlocks(image, notes, pullImage)),
    ...report.charts.flatMap(chart => imageBlocks(chart, notes, pullChart)),
    ...picture(artifacts),
    ...attachments(report),
    ...rateLimitBlocks(report.rateLimits),
    { lines: [builtBy(notes)] },
  ];
  return fitBlocks(blocks, limit);
}

function titleOf({ version, revision }: Report, { status, source }: RunNotes): string {
  const at = revision === '' ? '' : ` at ${revisionLink(revision, source)}`;
  return `## ${HEADINGS[status]}${version === '' ? '' : ` ${code(clip(version, 128))}`}${at}`;
}

/** The first seven digits, linked where the address is one that a browser opens. */
function revisionLink(revision: string, source: string | undefined): string {
  const short = code(clip(/^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : revision, 64));
  const plain = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%+-]+)*\/?$/.test(source ?? '');
  if (!plain || !/^[0-9a-f]{40,64}$/.test(revision)) return short;
  return `<a href="${source?.replace(/\/$/, '')}/commit/${revision}">${short}</a>`;
}

function failure(report: Report, { error }: RunNotes): readonly Block[] {
  const refused = [...report.images, ...report.charts].flatMap(image =>
    image.tags
      .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
      .map(tag => `- ${code(`${image.name}:${tag.tag}`)}: ${prose(clip(tag.reason, MAX_CELL))}`),
  );
  const list = refused.length > 0 ? [{ lines: refused, rows: 0 }] : [];
  if (error !== undefined) return [...errorBlocks(error), ...list, nextSteps(errorText(error).next)];
  return refused.length > 0 ? [...list, nextSteps([explain('tag-conflict').next])] : [];
}

function errorBlocks(error: unknown): readonly Block[] {
  const { title, code: name, message, problems, causes } = errorText(error);
  const extra = problems.length - MAX_PROBLEMS;
  const findings = [
    ...problems.slice(0, MAX_PROBLEMS).map(problem => `- ${prose(clip(problem, MAX_CELL))}`),
    ...(extra > 0 ? [`- … and ${extra} more`] : []),
    ...causes.map(cause => `- caused by: ${prose(clip(cause, MAX_CELL))}`),
  ];
  return [
    { lines: [`**${escapeText(title)}** (${code(name)})`] },
    { lines: [prose(clip(message, MAX_MESSAGE))] },
    ...(findings.length > 0 ? [{ lines: findings, rows: 0 }] : []),
  ];
}

function nextSteps(steps: readonly string[]): Block {
  return { lines: steps.map(step => `**Next:** ${prose(clip(step, MAX_MESSAGE))}<br>`) };
}

function warnings(texts: readonly string[]): readonly Block[] {
  return texts.length === 0
    ? []
    : [{ lines: texts.map(text => `- ⚠️ ${prose(clip(text, MAX_CELL))}`), rows: 0 }];
}

function imageBlocks(image: ImageReport, notes: RunNotes, pull: Pull): readonly Block[] {
  const tags = [
    '| Tag | Kind | Outcome | Digest | Held before | Why |',
    '|---|---|---|---|---|---|',
    ...image.tags.map(tagRow),
  ];
  const platforms = [
    '| Platform | Digest | Size to pull |',
    '|---|---|---:|',
    ...image.platforms.map(
      ({ platform, digest, size }) =>
        `| ${code(clip(platform, 128))} | ${code(digest)} | ${escapeText(formatBytes(size))} |`,
    ),
  ];
  const commands = notes.status === 'published' ? [...pull(image), ...signatureCheck(image, notes)] : [];
  const digest = image.digest ? [{ lines: [`Digest: ${code(image.digest)}`] }] : [];
  return [
    { lines: [`### ${code(image.name)}`] },
    ...digest,
    ...(image.tags.length > 0 ? [{ lines: tags, rows: 2 }] : []),
    ...(image.platforms.length > 0 ? [{ lines: platforms, rows: 2 }] : []),
    ...(commands.length > 0 ? [{ lines: fenced('sh', commands) }] : []),
  ];
}

/** The line by which anybody checks the signature of what was published; none where nothing was signed. */
export function signatureCheck(
  { name, digest }: ImageReport,
  { signatureChecks }: RunNotes,
): readonly string[] {
  const words = signatureChecks?.[`${name}@${digest}`];
  return words === undefined ? [] : [words.map(shellWord).join(' ')];
}

function tagRow({ tag, kind, outcome, digest, previous, reason }: TagReport): string {
  const short = (value: string | null): string =>
    value === null ? '–' : code(isDigest(value) ? shortDigest(value) : clip(value, 80));
  return `| ${code(clip(tag, 128))} | ${escapeText(kind)} | ${escapeText(outcome)} | ${short(digest)} | ${short(previous)} | ${prose(clip(reason, MAX_CELL))} |`;
}

type Pull = (image: ImageReport) => readonly string[];

const LIVE: ReadonlySet<string> = new Set(['created', 'kept', 'moved']);

/** The main tag is the first that points at this digest. */
function mainTag(image: ImageReport): string | undefined {
  return image.tags.find(tag => LIVE.has(tag.outcome) && tag.digest === image.digest)?.tag;
}

const pullImage: Pull = image => {
  if (image.digest === null) return [];
  const tag = mainTag(image);
  const names = [`${image.name}@${image.digest}`, ...(tag === undefined ? [] : [`${image.name}:${tag}`])];
  return names.map(name => `docker pull ${shellWord(name)}`);
};

const pullChart: Pull = chart => {
  const tag = mainTag(chart);
  return tag === undefined
    ? []
    : [`helm pull ${shellWord(`oci://${chart.name}`)} --version ${shellWord(tag)}`];
};

function picture(images: readonly ImageReport[]): readonly Block[] {
  const lines = mermaid(images);
  return lines.length === 0 ? [] : [{ lines: fenced('mermaid', lines) }];
}

function attachments({ attachments: all }: Report): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map(
    ({ kind, subject, digest, mediaType }) =>
      `| ${escapeText(clip(kind, 80))} | ${code(shortDigest(subject))} | ${code(digest)} | ${code(clip(mediaType, 128))} |`,
  );
  return [{ lines: ['| Attached | To | Digest | Type |', '|---|---|---|---|', ...rows], rows: 2 }];
}

function builtBy({ built, elapsedMs, uploadedBytes }: RunNotes): string {
  const sent = uploadedBytes > 0 ? `, ${formatBytes(uploadedBytes)} uploaded` : '';
  return `${prose(clip(built, MAX_CELL))} · ${formatDuration(elapsedMs)}${sent}`;
}
