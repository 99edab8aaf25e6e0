import type { CiContext } from '../context/context.ts';
import { AppError } from '../errors.ts';
import { byConvention } from './convention.ts';
import { type Drafted, settle } from './draft.ts';
import { readSwitches } from './switches.ts';
import type { KindOf, TagSet } from './tag.ts';
import { type BuildMetadata, parseVersion } from './version.ts';

/** All that tags depend on. */
export interface TagRequest {
  readonly context: CiContext;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The input `tags` as the user wrote it; empty means the default convention. */
  readonly rules: string;
  /** The input `flavor` as the user wrote it. */
  readonly flavor: string;
  readonly versionPrefix?: string;
  readonly buildMetadata?: BuildMetadata;
  /** For the switches of docker/metadata-action, DOCKER_METADATA_PR_HEAD_SHA and DOCKER_METADATA_SHORT_SHA_LENGTH. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** policy/mutability, which decides by the patterns of `immutable-tags`. */
  readonly kindOf: KindOf;
}

/**
 * Works out the tags of a run. Nothing is read but the arguments; it is asynchronous only because the parts that few
 * rules need are loaded when one does.
 * Throws one `bad-input` that lists every problem of the rules. No tags at all is a result, explained in `silent`.
 */
export async function deriveTags(request: TagRequest): Promise<TagSet> {
  const { context, now, versionPrefix = '', buildMetadata = 'underscore' } = request;
  const problems: string[] = [];
  const drafted =
    request.rules.trim() === '' && request.flavor.trim() === ''
      ? byConvention({ context, now, versionPrefix, buildMetadata })
      : await withLanguage(request, problems);
  const [first] = problems;
  if (first !== undefined) {
    const message = problems.length === 1 ? first : `${problems.length} things are wrong with the tag rules`;
    throw new AppError('bad-input', message, { problems: [...new Set(problems)] });
  }
  return settle(drafted, request.kindOf);
}

/** The rule language is loaded only where a user writes it: the convention needs none of it. */
async function withLanguage(request: TagRequest, problems: string[]): Promise<Drafted> {
  const [{ readRules }, { readFlavor }, { byRules }, { flavored }, { loadDates, usesDates }] =
    await Promise.all([
      import('./rule.ts'),
      import('./flavor.ts'),
      import('./by-rules.ts'),
      import('./flavored.ts'),
      import('./dates.ts'),
    ]);
  const { context, now, versionPrefix = '', buildMetadata = 'underscore', env = {} } = request;
  const { shaLength, headSha, problems: found } = readSwitches(env);
  problems.push(...found);
  const formatDate = usesDates(request.rules + request.flavor) ? await loadDates() : undefined;
  const scope = { context, now, versionPrefix, shaLength, headSha, formatDate };
  const name = context.ref.kind === 'tag' ? context.ref.name : undefined;
  const gitTag = name?.startsWith(versionPrefix) ? name.slice(versionPrefix.length) : undefined;
  const version = parseVersion(gitTag ?? '');
  const evaluation = { scope, buildMetadata, gitTag, version, problems };
  const flavor = await readFlavor(request.flavor, problems);
  const rules = await readRules(request.rules, problems);
  if (problems.length > 0) return { drafts: [], silent: [], warnings: [] };
  if (rules.length > 0) return byRules({ rules, flavor, evaluation });
  return flavored(byConvention({ context, now, versionPrefix, buildMetadata }), flavor, evaluation);
}
