import { AppError } from '../../errors.ts';
import { withoutUser } from '../../user-info.ts';
import type { BuildxOptions } from '../builder.ts';
import { readAttributes } from './csv.ts';

/** Further results a user asks for beside the stored image. */
export interface FurtherOutputs {
  /** Files of the build: they go into the same run. */
  readonly together: readonly string[];
  /**
   * Other images: they need a run of their own, which finds every step in the builder's cache.
   * In one run their digests overwrite ours in the metadata file (measured with buildx 0.29: with `type=docker`
   * beside a push, `containerimage.digest` is that of the docker export).
   */
  readonly afterwards: readonly string[];
}

/**
 * Sorts `outputs` and `load`. Throws `bad-input` for what would push or name an image: storing is this tool's work
 * and naming belongs to its publish step, after the guard. What `load` loads has therefore no name either.
 */
export function furtherOutputs(options: Pick<BuildxOptions, 'outputs' | 'load'>): FurtherOutputs {
  const together: string[] = [];
  const afterwards: string[] = options.load ? ['type=docker'] : [];
  const problems: string[] = [];
  for (const output of options.outputs) {
    const attributes = readAttributes(output);
    const type = attributes.get('type');
    if (type === 'image' || type === 'registry' || attributes.get('push') === 'true') {
      problems.push(
        `outputs: ${JSON.stringify(withoutUser(output))} would push past the guard; images and tags name what is pushed`,
      );
    } else if (output.trim() === '-' || attributes.get('dest') === '-') {
      problems.push(`outputs: ${JSON.stringify(withoutUser(output))} writes to standard output; give a path`);
    } else if (type === 'docker' || type === 'oci') afterwards.push(output);
    else together.push(output);
  }
  if (problems.length === 0) return { together, afterwards };
  throw new AppError('bad-input', problems.length === 1 ? `${problems[0]}` : 'outputs are not usable', {
    problems,
  });
}
