import { AppError } from '../errors.ts';
import { RegistryError } from './errors.ts';
import type { Send } from './request.ts';

/** What this run has seen of its right to write to a repository. */
export interface Evidence {
  /** The registry took something that came with the repository's credential. */
  mayPush: boolean;
}

const STAYS =
  'this registry keeps the tag, which was to move, as it is: exempt tags that move from its rule of immutable tags, or leave them out of `tags`; with `immutable-tags: all` and `if-exists: skip` they stay where they are and the rest is named';

/** Notes it when the registry takes something. At another origin no credential goes along, so that is no evidence. */
export function witnessing(send: Send, evidence: Evidence): Send {
  return async request => {
    const response = await send(request);
    if (response.status === 201 && !request.bare) evidence.mayPush = true;
    return response;
  };
}

/**
 * What went wrong with the write of a tag that holds something else. Registries with rules of their operators refuse
 * that in the operator's own words (zot by a policy with `create` and without `update`), which need not say that the tag
 * stays as it is. A credential that has just stored content here has the right to push, so the refusal is about the
 * overwrite: `tag-immutable`, in the registry's words. One that says it itself gets the next step of a tag that was to
 * move: no other is ever written over. Anything else comes back unchanged.
 */
export function refusedOverwrite(error: unknown, { mayPush }: Evidence): unknown {
  if (error instanceof RegistryError && error.kind === 'tag-immutable')
    return new AppError('tag-immutable', error.message, { cause: error, hint: STAYS });
  if (!(error instanceof RegistryError) || error.kind !== 'denied' || error.status !== 403 || !mayPush)
    return error;
  return new AppError('tag-immutable', error.message, {
    cause: error,
    hint: 'content was stored here a moment ago with the same credential, so it is the overwrite that the registry refuses: its operator has to allow that (zot: `update`), or the tag is left out',
  });
}
