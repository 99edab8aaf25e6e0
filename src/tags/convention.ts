import type { CiContext } from '../context/context.ts';
import { type Draft, type Drafted, FREE } from './draft.ts';
import { isOwned } from './owned.ts';
import type { Follows } from './tag.ts';
import { type BuildMetadata, fullVersion, parseVersion, type Version } from './version.ts';

export interface ConventionRequest {
  readonly context: CiContext;
  /** Milliseconds since 1970; dates are in UTC. */
  readonly now: number;
  /** What stands before the version in this component's git tags: `api/`. */
  readonly versionPrefix: string;
  readonly buildMetadata: BuildMetadata;
}

/** Hex digits of a commit in a tag, as on GitHub. */
const SHORT = 7;

/** The tags of a run without any rules: the table in docs/tags.md. */
export function byConvention(request: ConventionRequest): Drafted {
  const { context } = request;
  const { ref } = context;
  if (ref.kind === 'request') return only([pullRequest(ref.number)]);
  if (context.scheduled) return only(nightly(request.now));
  return ref.kind === 'branch' ? branch(ref.name, context) : gitTag(ref.name, request);
}

function only(drafts: readonly Draft[], warnings: readonly string[] = []): Drafted {
  return { drafts, silent: [], warnings };
}

/** Never `sha-…`: nothing that a release might reuse may come from an unreviewed merge. */
function pullRequest(number: number): Draft {
  const why = `request ${number}`;
  return {
    text: `pr-${number}`,
    type: 'request',
    rule: 'convention: request',
    why,
    follows: { by: 'commit' },
  };
}

function nightly(now: number): readonly Draft[] {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
  const rule = 'convention: schedule';
  const moves = { type: 'schedule', rule, follows: { by: 'commit' } } as const;
  return [
    { ...moves, text: `nightly-${day}`, why: 'scheduled run of this day (UTC)' },
    { ...moves, text: 'nightly', why: 'latest scheduled run' },
  ];
}

function branch(name: string, context: CiContext): Drafted {
  const rule = 'convention: branch';
  const owned = isOwned(name);
  const text = owned ? `branch-${name}` : name;
  const head: Draft = { text, type: 'branch', rule, why: `branch ${name}`, follows: { by: 'commit' } };
  const warning = `branch ${name} is tagged ${text}, because tags like ${name} belong to releases, requests and schedules`;
  return only([head, commit(context)], owned ? [warning] : []);
}

function commit({ revision }: CiContext): Draft {
  const text = `sha-${revision.slice(0, SHORT)}`;
  return { text, type: 'sha', rule: 'convention: commit', why: 'the commit', follows: FREE };
}

function gitTag(tag: string, request: ConventionRequest): Drafted {
  const { context, versionPrefix } = request;
  const rule = 'convention: tag';
  if (!tag.startsWith(versionPrefix)) {
    const why = `git tag ${tag} does not start with version-prefix ${versionPrefix}`;
    return { drafts: [], silent: [{ rule, why }], warnings: [] };
  }
  const text = tag.slice(versionPrefix.length);
  const version = parseVersion(text);
  if (version !== undefined) {
    return { ...only([...release(version, tag, request), commit(context)]), version };
  }
  // Not a release, so nothing says that it is newer than what releases gave a tag like latest or v1: its commit does.
  const follows: Follows = isOwned(text) ? { by: 'commit' } : FREE;
  const itself: Draft = { text, type: 'tag', rule, why: `git tag ${tag}, which is no version`, follows };
  const prefix = versionPrefix === '' ? componentPrefix(tag) : undefined;
  const warning = `git tag ${tag} looks like the version of a component; set version-prefix to ${prefix} for all its tags`;
  return only([itself, commit(context)], prefix === undefined ? [] : [warning]);
}

/** The part before the version in `api/v1.2.3`, `api-v1.2.3` and `@scope/api@1.2.3`. */
function componentPrefix(tag: string): string | undefined {
  const found = /^(.+[/@_-])(v?[0-9]+\.[0-9]+\.[0-9]+.*)$/.exec(tag);
  return found?.[2] !== undefined && parseVersion(found[2]) !== undefined ? found[1] : undefined;
}

/**
 * `v1.2.3` gives v1.2.3, v1.2, v1 and latest, in the form (with or without v) of the git tag.
 * There is no `v0`: below 1.0.0 every minor version may break its users (semver.org 2.0.0, point 4).
 * A pre-release, by its version or by the forge's checkbox, gives itself alone.
 */
function release(version: Version, tag: string, request: ConventionRequest): readonly Draft[] {
  const { v, major, minor } = version;
  const rule = 'convention: release';
  const of = { type: 'semver', rule } as const;
  const full = `${v}${fullVersion(version, request.buildMetadata)}`;
  const whole: Draft = { ...of, text: full, why: `full version of git tag ${tag}`, follows: FREE };
  if (version.prerelease !== '') return [{ ...whole, why: `pre-release ${tag}` }];
  if (request.context.prerelease === true) {
    return [{ ...whole, why: `full version of git tag ${tag}, which the forge marks as a pre-release` }];
  }
  const moving = (text: string, range: string, why: string): Draft => {
    return { ...of, text, why, follows: { by: 'version', range } };
  };
  return [
    whole,
    moving(`${v}${major}.${minor}`, `${major}.${minor}.x`, `newest ${major}.${minor}.x`),
    ...(major === '0' ? [] : [moving(`${v}${major}`, `${major}.x`, `newest ${major}.x`)]),
    { ...moving('latest', '*', 'newest release'), type: 'latest' },
  ];
}
