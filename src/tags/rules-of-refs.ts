import { commitOf, Unfillable } from './expressions.ts';
import { fillRule } from './fill-rule.ts';
import { type Evaluate, familyOf, refWords, silent } from './outcome.ts';
import { isUnfinished } from './version.ts';

const COMMIT = { by: 'commit' } as const;

/** type=schedule */
export const schedule: Evaluate = (rule, evaluation) => {
  const { context } = evaluation.scope;
  if (!context.scheduled) return silent(`this is not a scheduled run but ${refWords(context)}`);
  const filled = fillRule(rule, 'pattern', evaluation, { fallback: 'nightly' });
  if (!filled.ok) return silent(filled.why);
  const why = 'scheduled run';
  return { fires: true, text: filled.text, type: 'schedule', why, follows: COMMIT, release: false };
};

/** type=edge */
export const edge: Evaluate = (rule, evaluation) => {
  const { context } = evaluation.scope;
  const { ref, defaultBranch } = context;
  if (ref.kind !== 'branch') return silent(`this is no branch but ${refWords(context)}`);
  const filled = fillRule(rule, 'branch', evaluation, { fallback: defaultBranch ?? '' });
  if (!filled.ok) return silent(filled.why);
  if (filled.text === '') {
    const unknown = new Unfillable(
      'the default branch is not known here: give default-branch, or branch= in the rule',
    );
    evaluation.problems.push(`tags: ${rule.text}: ${unknown.message}`);
    return silent(unknown.message);
  }
  if (ref.name !== filled.text) return silent(`this is branch ${ref.name}, not ${filled.text}`);
  return {
    fires: true,
    text: 'edge',
    type: 'edge',
    why: `branch ${ref.name}`,
    follows: COMMIT,
    release: false,
  };
};

/** type=ref */
export const ref: Evaluate = (rule, evaluation) => {
  const { context } = evaluation.scope;
  const here = context.ref;
  const event = rule.attributes['event'];
  const base = { fires: true, why: refWords({ ...context, scheduled: false }) } as const;
  if (event === 'branch' && here.kind === 'branch') {
    return { ...base, text: here.name, type: 'branch', follows: COMMIT, release: false };
  }
  if (event === 'pr' && here.kind === 'request') {
    return { ...base, text: String(here.number), type: 'request', follows: COMMIT, release: false };
  }
  if (event === 'tag' && here.kind === 'tag') {
    const { gitTag, version } = evaluation;
    if (gitTag === undefined) return silent(otherComponent(evaluation.scope.versionPrefix, here.name));
    const release = !isUnfinished(gitTag) && context.prerelease !== true;
    return { ...base, text: gitTag, type: 'tag', follows: familyOf(gitTag, version), release, version };
  }
  const wanted = event === 'pr' ? 'request' : event;
  return silent(`this is no ${wanted} but ${refWords(context)}`);
};

/** type=raw */
export const raw: Evaluate = (rule, evaluation) => {
  const filled = fillRule(rule, 'value', evaluation);
  if (!filled.ok) return silent(filled.why);
  const follows = familyOf(filled.text, evaluation.version);
  return { fires: true, text: filled.text, type: 'raw', why: 'raw value', follows, release: false };
};

/** type=sha */
export const sha: Evaluate = (rule, { scope }) => {
  const commit = commitOf(scope);
  const text = rule.attributes['format'] === 'long' ? commit : commit.slice(0, scope.shaLength);
  return { fires: true, text, type: 'sha', why: 'the commit', follows: { by: 'nothing' }, release: false };
};

/** type=git-describe */
export const gitDescribe: Evaluate = (rule, evaluation) => {
  const { context, shaLength, versionPrefix } = evaluation.scope;
  const description = context.description;
  if (description === undefined) return silent('the clone cannot be asked');
  const { tag, distance, dirty } = description;
  if (tag === undefined)
    return silent('no git tag can be reached from HEAD (a shallow clone has none: fetch all history)');
  const fields = {
    tag: tag.startsWith(versionPrefix) ? tag.slice(versionPrefix.length) : tag,
    distance: String(distance),
    dirty: dirty ? '-dirty' : '',
    // HEAD was described, which may be a request's merge commit.
    sha: (context.checkout ?? context.revision).slice(0, shaLength),
  };
  const onTag = distance === 0 ? '{{tag}}{{dirty}}' : '{{tag}}-{{distance}}-g{{sha}}{{dirty}}';
  const filled = fillRule(rule, 'pattern', evaluation, { fallback: onTag, fields });
  if (!filled.ok) return silent(filled.why);
  const why = `${distance} commits after ${tag}${dirty ? ', with changes that are not committed' : ''}`;
  return { fires: true, text: filled.text, type: 'git-describe', why, follows: COMMIT, release: false };
};

/** Why rules about git tags are silent on a tag of something else in the repository. */
export function otherComponent(versionPrefix: string, tag: string): string {
  return `git tag ${tag} does not start with version-prefix ${versionPrefix}`;
}
