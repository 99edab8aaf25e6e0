import { createHash } from 'node:crypto';
import { gitlabFiles } from './gitlab-files.ts';

/** What GitLab compares the text of a file with that `include: remote` fetches. */
export function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A line for each template: its path and the value of `integrity:`. */
export function integrityLines(): readonly string[] {
  return gitlabFiles().map(({ path, text }) => `${path} ${integrityOf(text)}`);
}

if (import.meta.main) for (const line of integrityLines()) console.log(line);
