import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { Form } from '../oci/media-type.ts';
import { converted } from '../registry/converting.ts';
import { badInput } from './problems.ts';
import type { Resolved } from './resolve.ts';

/** What is shown of everything that a conversion loses: each platform has the same few annotations. */
const SHOWN_LOSSES = 20;

/**
 * Gives what was found the form that is asked for, and says what that costs. What has that form already stays as it is.
 * Throws one `bad-input` with everything that cannot have it.
 */
export async function convertSources(
  { host }: Deps,
  form: Form | undefined,
  found: readonly Resolved[],
): Promise<readonly Resolved[]> {
  if (form === undefined) return found;
  const problems: string[] = [];
  const all: Resolved[] = [];
  for (const from of found) {
    const { text } = from.reference;
    try {
      const { content, digest, lost } = await converted(from.content, from.digest, form);
      if (digest === from.digest) {
        all.push(from);
        continue;
      }
      host.warning(
        `${text}: converted to the media types of ${form}, so its digest changes from ${from.digest} to ${digest}; signatures and everything else attached are of the original and are not carried along${lossesOf(lost)}`,
      );
      all.push({ ...from, digest, content, original: from.digest });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'bad-input')) throw error;
      problems.push(`media-types: ${text}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw badInput(problems);
  return all;
}

function lossesOf(lost: readonly string[]): string {
  if (lost.length === 0) return '';
  const more = lost.length > SHOWN_LOSSES ? `; and of ${lost.length - SHOWN_LOSSES} more documents` : '';
  return `; lost are, of ${lost.slice(0, SHOWN_LOSSES).join('; of ')}${more}`;
}
