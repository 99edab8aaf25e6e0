import { AppError, messageOf } from '../errors.ts';
import type { Exec } from '../system/exec.ts';
import { sourceDateEpoch } from './commit-time.ts';
import type { CiContext, GitRef } from './context.ts';
import { type Adapter, type Env, type Facts, known, type ReadFile } from './facts.ts';
import { commitTimeOf, readClone } from './git.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { others } from './others.ts';
import { type Overrides, refOverride, revisionOverride } from './overrides.ts';
import { isCommit, isRefName, shown } from './ref-text.ts';

/** The CIs that are known, in the order in which they are asked. */
const ADAPTERS: readonly Adapter[] = [github, gitlab, ...others];

/** Where to look. Nothing else is read. */
export interface Surroundings {
  readonly env: Env;
  /** The user's own words; each wins over what the CI or the clone says of the same field. */
  readonly overrides: Overrides;
  /** Folder inside the clone. */
  readonly cwd: string;
  readonly exec: Exec;
  readonly readFile: ReadFile;
  /** The input `version-prefix`: prefers such tags where the clone has to be asked. */
  readonly versionPrefix?: string;
}

/**
 * Finds out what this run is about: the first CI that recognises itself, else the clone in `cwd`; overrides win
 * field by field; SOURCE_DATE_EPOCH wins over any commit time. Refs and commit ids are checked, they come from strangers.
 * Throws `bad-input` for overrides that are none, `no-context` where no ref or commit can be found; both say what to give.
 */
export async function detectContext(where: Surroundings): Promise<CiContext> {
  const { env, overrides } = where;
  const epoch = sourceDateEpoch(env);
  const wanted = { ref: refOverride(overrides), revision: revisionOverride(overrides) };
  const facts = await chosenFacts(where, wanted.ref !== undefined && wanted.revision !== undefined);
  const ref = withFork(wanted.ref, facts) ?? facts.ref;
  if (ref === undefined)
    throw noContext(facts.noRef ?? `${facts.why}, but it names no branch, tag or request`);
  const revision = (wanted.revision ?? facts.revision)?.toLowerCase();
  if (!isCommit(revision)) {
    throw noContext(
      revision
        ? `${facts.why}, but ${shown(revision)} is no full commit id`
        : `${facts.why}, but it names no commit`,
    );
  }
  // Facts of one commit say nothing of another one.
  const same = wanted.revision === undefined || wanted.revision === facts.revision?.toLowerCase();
  const checkout = same && isCommit(facts.checkout) ? facts.checkout.toLowerCase() : undefined;
  const commitTime =
    epoch ?? (same ? facts.commitTime : undefined) ?? (await commitTimeOf(where, revision, checkout));
  const named = overrides.defaultBranch || facts.defaultBranch;
  const defaultBranch = named !== undefined && isRefName(named) ? named : undefined;
  const why = whyOf(facts, overrides);
  return contextOf(aboutRef(facts, ref), {
    why,
    ref,
    revision,
    ...known({ checkout, commitTime, defaultBranch }),
  });
}

/** What an event says of its own ref holds for no other one. */
function aboutRef(facts: Facts, ref: GitRef): Facts {
  if (JSON.stringify(ref) === JSON.stringify(facts.ref)) return facts;
  const { prerelease: _, baseRef: __, closed: ___, ...rest } = facts;
  return rest;
}

type Decided = Pick<CiContext, 'why' | 'ref' | 'revision' | 'checkout' | 'commitTime' | 'defaultBranch'>;

function contextOf(facts: Facts, decided: Decided): CiContext {
  const { ci, event, scheduled, repository, notices } = facts;
  const { closed, baseRef, prerelease, runNumber, runAttempt, source, runUrl } = facts;
  const rest = known({ closed, baseRef, prerelease, runNumber, runAttempt, source, runUrl, notices });
  return { ci, event, scheduled, repository, ...rest, ...decided };
}

/** What the CI says, completed by the clone where it names no ref or commit. */
async function chosenFacts(where: Surroundings, complete: boolean): Promise<Facts> {
  const adapter = ADAPTERS.find(candidate => candidate.recognises(where.env) !== undefined);
  if (adapter !== undefined) {
    const facts = await adapter.read(where.env, where.readFile);
    const enough = facts.noRef !== undefined || (facts.ref !== undefined && isCommit(facts.revision));
    return enough || complete ? facts : completedByClone(facts, where);
  }
  const inputs: Facts = { ci: 'inputs', why: 'no CI', event: '', scheduled: false, repository: {} };
  if (!complete) return readClone(where);
  // The clone can still tell the address, and the time of its own commit; but nothing depends on it.
  return readClone(where).then(
    ({ source, defaultBranch, revision, commitTime, repository }) => ({
      ...inputs,
      ...known({ source, defaultBranch, revision, commitTime }),
      repository,
    }),
    () => inputs,
  );
}

async function completedByClone(facts: Facts, where: Surroundings): Promise<Facts> {
  try {
    const clone = await readClone(where);
    // Some CIs say `HEAD` or a short id. A clone of another commit is no help.
    const said = facts.revision ?? 'HEAD';
    if (said !== 'HEAD' && !(said.length >= 7 && clone.revision?.startsWith(said.toLowerCase()))) {
      return { ...facts, why: `${facts.why}, and the clone is at another commit than ${shown(said)}` };
    }
    return {
      ...clone,
      ...facts,
      ...known({ revision: clone.revision }),
      why: `${facts.why}, completed by the clone`,
      repository: { ...clone.repository, ...facts.repository },
    };
  } catch (error) {
    return { ...facts, why: `${facts.why}, and no clone helps out (${messageOf(error)})` };
  }
}

/** A request that the user names stays a fork's where the CI says that the run is one. */
function withFork(ref: GitRef | undefined, facts: Facts): GitRef | undefined {
  if (ref?.kind !== 'request') return ref;
  const seen = facts.ref?.kind === 'request' ? facts.ref : undefined;
  const fork = facts.fork === true || seen?.fork === true;
  return seen?.number === ref.number ? seen : { ...ref, fork };
}

function whyOf(facts: Facts, overrides: Overrides): string {
  const given = [
    overrides.gitRef ? 'git-ref' : '',
    overrides.gitSha ? 'git-sha' : '',
    overrides.pr ? 'pr' : '',
    overrides.defaultBranch ? 'default-branch' : '',
  ].filter(name => name !== '');
  return given.length === 0 ? facts.why : `${facts.why}; given by input: ${given.join(', ')}`;
}

function noContext(why: string): AppError {
  return new AppError('no-context', why, {
    hint: 'give git-ref (refs/heads/main, refs/tags/v1.2.3 or refs/pull/123/head) and git-sha (the full commit id)',
  });
}
