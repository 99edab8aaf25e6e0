import type { Report } from './report.ts';

/** A GitLab dotenv report, and the names of values that could not be in it. */
export interface Dotenv {
  readonly text: string;
  readonly omitted: readonly string[];
}

/** GitLab refuses the whole file beyond this (artifacts:reports:dotenv). */
const MAX_BYTES = 5 * 1024;
/** One word without blanks, quotes, `$` or backslash: GitLab takes no other value as it is. */
const PLAIN = /^[\w./:@,+~=-]+$/;

/**
 * The few values that later GitLab jobs need as variables, in the order of their worth: eight `KEY=value` lines at most,
 * where a job may set twenty on a small instance. A value that is empty or does not fit is left out, so that the rest
 * still arrives; everything is in the JSON artifact. `tagNames` are in the order of the rules.
 */
export function dotenv(report: Report, tagNames: readonly string[]): Dotenv {
  const image = report.images[0];
  const digest = image?.digest ?? '';
  const main = report.version === '' ? (tagNames[0] ?? '') : report.version;
  const entries: readonly (readonly [string, string])[] = [
    ['CFCR_RELEASE_VERSION', report.version],
    ['CFCR_RELEASE_DIGEST', digest],
    ['CFCR_RELEASE_IMAGE', image?.name ?? ''],
    ['CFCR_RELEASE_IMAGE_REF', image && digest ? `${image.name}@${digest}` : ''],
    ['CFCR_RELEASE_TAG', tagNames.includes(main) ? main : (tagNames[0] ?? '')],
    ['CFCR_RELEASE_REVISION', report.revision],
    ['CFCR_RELEASE_CHART_DIGEST', report.charts[0]?.digest ?? ''],
    ['CFCR_RELEASE_TAGS', tagNames.join(',')],
  ];
  let text = '';
  const omitted: string[] = [];
  for (const [key, value] of entries) {
    if (value === '') continue;
    const line = `${key}=${value}\n`;
    if (PLAIN.test(value) && Buffer.byteLength(text + line) <= MAX_BYTES) text += line;
    else omitted.push(key);
  }
  return { text, omitted };
}
