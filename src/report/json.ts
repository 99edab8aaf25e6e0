import { rateLimitField } from './rate-limits.ts';
import type { ImageReport, Report, TagReport } from './report.ts';

/**
 * The report as its one JSON document (design, section 3): these fields, in this order, and nothing else.
 * `indent` makes it readable for a file.
 */
export function reportJson(report: Report, indent?: number): string {
  return inertJson(
    {
      schema: report.schema,
      command: report.command,
      version: report.version,
      revision: report.revision,
      images: report.images.map(image => ({
        name: image.name,
        digest: image.digest,
        platforms: image.platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
        tags: tagsOf(image),
      })),
      charts: report.charts.map(chart => ({ name: chart.name, digest: chart.digest, tags: tagsOf(chart) })),
      attachments: report.attachments.map(({ kind, subject, digest, mediaType }) => ({
        kind,
        subject,
        digest,
        mediaType,
      })),
      ...(report.handOver === undefined ? {} : { handOver: report.handOver }),
      ...rateLimitField(report.rateLimits ?? []),
    },
    indent,
  );
}

/**
 * JSON that is the same document to every reader and a command to none: a runner that watches standard output would take
 * `##[…]` inside a line for one of its commands, and invisible characters would deceive people.
 */
export function inertJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  // Nearly every document; making an expression of Unicode's classes takes milliseconds.
  const shown = /^[\n -~]*$/.test(json)
    ? json
    : json.replace(/[\p{Cf}\p{DI}\u0080-\u009f\u007f\u2028\u2029]/gu, escapeUnits);
  return shown.replace(/##\[/g, '##\\u005b');
}

function tagsOf(image: ImageReport): readonly TagReport[] {
  return image.tags.map(({ tag, kind, outcome, digest, previous, reason }) => ({
    tag,
    kind,
    outcome,
    digest,
    previous,
    reason,
  }));
}

function escapeUnits(sign: string): string {
  return Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
