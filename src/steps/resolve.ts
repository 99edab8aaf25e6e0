import { AppError } from '../errors.ts';
import { CHART_MEDIA_TYPE } from '../helm/artifact.ts';
import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { Reference } from '../oci/full-reference.ts';
import { parseManifest } from '../oci/manifest.ts';
import { readConfig, readIdentity } from '../publish/identity.ts';
import type { ContentReader, ReferrersReader, RepositoryAccess } from '../registry/capabilities.ts';
import type { Connection } from './connect.ts';
import { assertingComplete, rememberManifests, rememberReferrers } from './remembered.ts';

/** Published content that was found: what it is and what it says of itself. */
export interface Resolved {
  readonly reference: Reference;
  readonly digest: Digest;
  /** The digest it was found under, where it was given another form since. */
  readonly original?: Digest;
  readonly identity: Identity;
  /** Set where it is a Helm chart. */
  readonly chart?: { readonly name: string; readonly version: string };
  /** Says of what is missing that this content is not complete. */
  readonly content: ContentReader;
  /** The registry as it answers, each question asked once. */
  readonly asked: { readonly content: ContentReader; readonly referrers: ReferrersReader };
}

/** Finds every source. Throws with all that cannot be read, or `bad-input` for what does not exist. */
export async function resolveSources(
  references: readonly Reference[],
  connection: Connection,
): Promise<readonly Resolved[]> {
  const found = await Promise.allSettled(references.map(reference => resolve(reference, connection)));
  const failures: unknown[] = found.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
  const [first, ...others] = failures;
  if (others.length > 0 && first instanceof AppError) {
    throw new AppError(first.code, `${failures.length} sources cannot be promoted`, {
      cause: first,
      problems: failures.map(failure => (failure instanceof AppError ? failure.message : String(failure))),
      ...(first.hint === undefined ? {} : { hint: first.hint }),
    });
  }
  if (failures.length > 0) throw first;
  return found.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
}

async function resolve(reference: Reference, connection: Connection): Promise<Resolved> {
  const { repository, text } = reference;
  const access = connection.reading(repository);
  const digest = await digestOf(reference, access);
  const asked = {
    content: rememberManifests(access.content),
    referrers: rememberReferrers(connection.referrers(repository)),
  };
  const content = assertingComplete(asked.content, text);
  const identity = await readIdentity(content, digest);
  const chart = await chartIn(content, digest, text);
  return { reference, digest, identity, content, asked, ...(chart === undefined ? {} : { chart }) };
}

/** Looks whether it is there: a registry answers for a digest as it does for a tag. */
async function digestOf({ text, tag, digest }: Reference, { tags }: RepositoryAccess): Promise<Digest> {
  const state = await tags.stateOf(digest ?? tag ?? '');
  if (state.kind === 'present') return digest ?? state.digest;
  if (state.kind === 'absent') {
    throw new AppError('bad-input', `from: ${text} does not exist`, {
      hint: 'check its name; some registries say this too of what the credential may not read, and `registry-auth` takes one for each registry',
    });
  }
  const { code, message, hint, problems } = state.error;
  throw new AppError(code, `from: ${text} cannot be read: ${message}`, {
    cause: state.error,
    problems,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Name and version of a chart, as its Chart.yaml has them; undefined for anything else. */
async function chartIn(content: ContentReader, digest: Digest, text: string): Promise<Resolved['chart']> {
  const parsed = parseManifest(await content.manifest(digest));
  if (parsed.kind === 'index' || parsed.manifest.config.mediaType !== CHART_MEDIA_TYPE.config)
    return undefined;
  const { name, version } = { ...(await readConfig(content, parsed.manifest)) } as Record<string, unknown>;
  if (typeof name === 'string' && /^[\w.-]+$/.test(name) && typeof version === 'string')
    return { name, version };
  throw new AppError('chart-invalid', `from: ${text}: its configuration names no chart and version`);
}
