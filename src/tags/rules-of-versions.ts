import { parseCalver } from './calver.ts';
import { fillRule } from './fill-rule.ts';
import { type Evaluate, type Evaluation, familyOf, type Outcome, refWords, silent } from './outcome.ts';
import { parsePep440 } from './pep440.ts';
import { matchBounded } from './regex.ts';
import type { Rule } from './rule.ts';
import { otherComponent } from './rules-of-refs.ts';
import type { Follows } from './tag.ts';
import { type BuildMetadata, fullVersion, isUnfinished, parseVersion } from './version.ts';
import { onlyVersion } from './version-pattern.ts';

/** A version of any scheme, ready for patterns. */
interface Scheme {
  /** For messages: `semantic version`. */
  readonly name: string;
  readonly parse: (
    text: string,
    buildMetadata: BuildMetadata,
  ) => Parsed | undefined | Promise<Parsed | undefined>;
  readonly fallback?: string;
}

interface Parsed {
  readonly fields: Readonly<Record<string, string>>;
  /** Not a finished release: every pattern gives the full version. */
  readonly unfinished: boolean;
  /** The order of a tag that is made with these fields; undefined for the commit's. */
  readonly follows: (pattern: string) => Follows;
}

/** type=semver */
export const semver: Evaluate = (rule, evaluation) =>
  byScheme(rule, evaluation, { name: 'semantic version', parse: readSemver });

/** type=pep440 */
export const pep440: Evaluate = (rule, evaluation) =>
  byScheme(rule, evaluation, { name: 'version by PEP 440', parse: readPep440 });

/** type=calver */
export const calver: Evaluate = (rule, evaluation) =>
  byScheme(rule, evaluation, { name: 'calendar version', parse: readCalver, fallback: '{{version}}' });

/** type=match */
export const match: Evaluate = async (rule, evaluation) => {
  const source = sourceOf(rule, evaluation);
  if ('why' in source) return silent(source.why);
  const { context } = evaluation.scope;
  const group = Number(rule.attributes['group'] || 0);
  const found = await matchBounded(rule.attributes['pattern'] ?? '', source.whole, group);
  if ('problem' in found) {
    evaluation.problems.push(`tags: ${rule.text}: pattern: ${found.problem}`);
    return silent(found.problem);
  }
  if ('none' in found) return silent(found.none);
  const version = parseVersion(source.text);
  const release = !isUnfinished(source.text) && (source.given || context.prerelease !== true);
  const follows = familyOf(found.text, version ?? evaluation.version);
  return {
    fires: true,
    text: found.text,
    type: 'match',
    why: `matched in ${source.whole}`,
    follows,
    release,
    version,
  };
};

interface Source {
  /** What the rule looks at, without version-prefix. */
  readonly text: string;
  /** The same with it, which `match` sees. */
  readonly whole: string;
  /** Given by `value=`, not read from the git tag. */
  readonly given: boolean;
}

function sourceOf(rule: Rule, evaluation: Evaluation): Source | { why: string } {
  const { scope, gitTag } = evaluation;
  const { context, versionPrefix } = scope;
  if (rule.attributes['value']) {
    const value = fillRule(rule, 'value', evaluation);
    return value.ok ? { text: value.text, whole: value.text, given: true } : { why: value.why };
  }
  if (context.ref.kind !== 'tag') return { why: `this is no git tag but ${refWords(context)}` };
  if (gitTag === undefined) return { why: otherComponent(versionPrefix, context.ref.name) };
  return { text: gitTag, whole: context.ref.name, given: false };
}

async function byScheme(rule: Rule, evaluation: Evaluation, scheme: Scheme): Promise<Outcome> {
  const source = sourceOf(rule, evaluation);
  if ('why' in source) return silent(source.why);
  const taken = await takenOut(rule, source, evaluation);
  if (typeof taken !== 'string') return taken;
  const parsed = await scheme.parse(taken, evaluation.buildMetadata);
  if (parsed === undefined) {
    const why = `${JSON.stringify(taken)} is no ${scheme.name}`;
    // A literal value is a mistake; a git tag or a filled-in value may well be something else.
    const literal = source.given && !rule.attributes['value']?.includes('{{');
    if (literal) evaluation.problems.push(`tags: ${rule.text}: value: ${why}`);
    return silent(why);
  }
  const marked = !source.given && evaluation.scope.context.prerelease === true;
  const unfinished = parsed.unfinished || marked;
  const wanted = rule.attributes['pattern'] || scheme.fallback || '';
  const pattern = unfinished ? onlyVersion(wanted, Object.keys(parsed.fields)) : wanted;
  const filled = fillRule({ ...rule, attributes: { pattern } }, 'pattern', evaluation, {
    fields: parsed.fields,
  });
  if (!filled.ok) return silent(filled.why);
  const type = rule.type as 'semver' | 'pep440' | 'calver';
  const why = `${unfinished ? 'pre-release' : scheme.name} ${taken}${marked ? ' (marked as such by the forge)' : ''}`;
  return {
    fires: true,
    text: filled.text,
    type,
    why,
    follows: parsed.follows(pattern),
    release: !unfinished,
    // 2026.1.15-2 is a pre-release only to semantic versions.
    version: type === 'calver' ? undefined : parseVersion(taken),
  };
}

async function takenOut(rule: Rule, source: Source, evaluation: Evaluation): Promise<string | Outcome> {
  const pattern = rule.attributes['match'];
  if (!pattern) return source.text;
  const found = await matchBounded(pattern, source.whole, 'first');
  if ('text' in found) return found.text;
  if ('none' in found) return silent(found.none);
  evaluation.problems.push(`tags: ${rule.text}: match: ${found.problem}`);
  return silent(found.problem);
}

function readSemver(text: string, buildMetadata: BuildMetadata): Parsed | undefined {
  const version = parseVersion(text);
  if (version === undefined) return undefined;
  const { v, major, minor, patch, prerelease, build } = version;
  const full = fullVersion(version, buildMetadata);
  const fields = { raw: `${v}${full}`, version: full, major, minor, patch, prerelease, build };
  return { fields, unfinished: prerelease !== '', follows: pattern => rangeOf(pattern, major, minor) };
}

async function readPep440(text: string, buildMetadata: BuildMetadata): Promise<Parsed | undefined> {
  const version = await parsePep440(text);
  if (version === undefined) return undefined;
  const local = version.local === '' || buildMetadata === 'drop' ? '' : `_${version.local}`;
  const [major = '0', minor = '0', patch = '0'] = version.release;
  const fields = { raw: text.replace('+', '_'), version: `${version.public}${local}`, major, minor, patch };
  return { fields, unfinished: version.special, follows: pattern => rangeOf(pattern, major, minor) };
}

/** Calendar versions have leading zeros, so their order is left to the commits. */
function readCalver(text: string): Parsed | undefined {
  const version = parseCalver(text);
  if (version === undefined) return undefined;
  const fields = { raw: text, ...version };
  return { fields, unfinished: version.modifier !== '', follows: () => ({ by: 'commit' }) };
}

/** The family of a tag by the fields in its pattern: `{{major}}.{{minor}}` is 1.2.x, none at all is every version. */
function rangeOf(pattern: string, major: string, minor: string): Follows {
  const has = (field: string): boolean => new RegExp(`\\{\\{\\{?\\s*${field}\\s*\\}\\}`).test(pattern);
  if (has('raw') || has('version') || has('patch')) return { by: 'nothing' };
  if (has('minor')) return { by: 'version', range: `${major}.${minor}.x` };
  return { by: 'version', range: has('major') ? `${major}.x` : '*' };
}
