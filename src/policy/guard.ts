import { AppError } from '../errors.ts';
import { type Identity, isSameCommit, isSameRelease } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import { shortDigest } from '../oci/digest.ts';
import type { TagState } from '../registry/capabilities.ts';
import type { Tag } from '../tags/tag.ts';
import { withoutUser } from '../user-info.ts';
import { type Ancestry, forward } from './forward.ts';

export type IfExists = 'resume' | 'skip' | 'fail';
export type MovingTags = 'forward' | 'always';

/** What is about to be published. `digest` is unknown before the build. */
export interface Candidate {
  readonly digest?: Digest;
  readonly identity: Identity;
  /** Its digest will be known before anything is named, and making it costs nothing: what exists is judged then. */
  readonly pending?: boolean;
  /** Why the digest is one that is published, and not that of what this run has made. */
  readonly instead?: string;
  /** The semantic version that is released, where the version label (the main tag) is something else. */
  readonly release?: string;
}

/** What the registry has under one tag, as far as the decision needs it. */
export interface Standing {
  readonly state: TagState;
  readonly identity?: Identity;
  readonly newestListed?: string;
  readonly ancestry?: Ancestry;
  /** What it holds was compared with the candidate, and differs from it in nothing but times. */
  readonly alike?: boolean;
}

/** What is to happen to one tag. */
export interface Judgement {
  readonly action: 'create' | 'keep' | 'move' | 'skip' | 'refuse';
  readonly reason: string;
  readonly hints: readonly string[];
  /** Set on refusals: the error to end in. */
  readonly error?: AppError;
  /** Set where the present content is this very release, or the same but for times: it is published instead. */
  readonly reuse?: Digest;
}

/** Decides about one tag by the table of the design, section 2. Pure: everything known is in the arguments. */
export function judge(
  tag: Tag,
  standing: Standing,
  candidate: Candidate,
  rules: { readonly ifExists: IfExists; readonly movingTags: MovingTags },
): Judgement {
  const { state } = standing;
  if (state.kind === 'unknown') {
    const reason = `it cannot be read, and what cannot be read is never taken for absent: ${state.error.message}`;
    return { action: 'refuse', reason, hints: [], error: state.error };
  }
  if (state.kind === 'absent') return plain('create', 'it does not exist yet');
  if (state.digest === candidate.digest)
    return plain('keep', candidate.instead ?? 'it already points at this digest');
  return tag.kind === 'immutable'
    ? judgeImmutable(tag, { ...standing, digest: state.digest }, candidate, rules.ifExists)
    : judgeMoving(tag, standing, candidate, rules.movingTags);
}

function judgeImmutable(
  tag: Tag,
  {
    digest: present,
    identity: theirs = {},
    alike = false,
  }: Pick<Standing, 'identity' | 'alike'> & { readonly digest: Digest },
  candidate: Candidate,
  ifExists: IfExists,
): Judgement {
  const same = isSameRelease(theirs, candidate.identity);
  if (ifExists === 'skip') {
    return plain('keep', `it exists with another digest (${shortDigest(present)}) and if-exists is skip`);
  }
  if (candidate.pending && candidate.digest === undefined) {
    return plain('keep', 'it exists; whether it has the same digest is known when it is made');
  }
  if (ifExists === 'resume') {
    if (alike && candidate.digest !== undefined) {
      const when = theirs.created === undefined ? 'before' : `at ${theirs.created}`;
      return { ...plain('keep', `the same content, published ${when}; its digest is kept`), reuse: present };
    }
    if (same && candidate.digest === undefined) {
      return {
        ...plain('keep', 'this same release published it before; its digest is reused'),
        reuse: present,
      };
    }
    if (!same && isSameCommit(theirs, candidate.identity)) {
      return plain('keep', `it holds another build of this commit (version ${theirs.version ?? 'unknown'})`);
    }
  }
  if (ifExists === 'fail' && same && candidate.digest === undefined) {
    return plain('keep', 'it exists; whether it has the same digest is known after the build');
  }
  return refuse(tag, present, theirs, candidate, same);
}

function judgeMoving(tag: Tag, standing: Standing, candidate: Candidate, movingTags: MovingTags): Judgement {
  const direction = forward(tag.follows, { ...standing, identity: standing.identity ?? {} }, candidate);
  if (direction.moves) return plain('move', direction.reason);
  if (movingTags === 'always')
    return plain('move', `moved against the order because moving-tags is always: ${direction.reason}`);
  return plain('skip', direction.reason);
}

function refuse(tag: Tag, present: Digest, theirs: Identity, candidate: Candidate, same: boolean): Judgement {
  const ours = candidate.identity;
  const reason = same
    ? 'it is immutable, and this same release is published with another digest'
    : 'it is immutable and holds something else';
  const facts = [
    `present: ${present}${theirs.revision ? `, revision ${theirs.revision}` : ', with no revision label'}${theirs.version ? `, version ${theirs.version}` : ''}`,
    `wanted:  ${candidate.digest ?? 'not built yet'}${ours.revision ? `, revision ${ours.revision}` : ''}${ours.version ? `, version ${ours.version}` : ''}`,
    ...(theirs.created || theirs.url || theirs.source
      ? [
          `the present one was made ${[theirs.created && `at ${theirs.created}`, theirs.source && `from ${withoutUser(theirs.source)}`].filter(Boolean).join(' ')}`.trim(),
        ]
      : []),
    ...(theirs.revision && theirs.revision === ours.revision && theirs.source !== ours.source
      ? [
          `the commit is the same and the source is not: ${sourceWords(theirs)} there, ${sourceWords(ours)} here (the label org.opencontainers.image.source); was the repository renamed, or is it another one?`,
        ]
      : []),
  ];
  const hints = [
    ...facts,
    same
      ? 'next: if another run of this release is under way, run this one again when it has ended: what it published is reused; else release under a new version, or set if-exists to skip to keep this tag and publish the rest'
      : 'next: release under a new version; or set if-exists to skip to keep this tag and publish the rest; or take the tag out of immutable-tags if it is meant to move',
  ];
  const error = new AppError('tag-conflict', `${tag.name}: ${reason}`, { problems: hints });
  return { action: 'refuse', reason, hints, error };
}

function sourceWords({ source }: Identity): string {
  return source === undefined ? 'none' : withoutUser(source);
}

function plain(action: Judgement['action'], reason: string): Judgement {
  return { action, reason, hints: [] };
}
