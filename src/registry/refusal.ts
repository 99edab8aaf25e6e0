import type { ErrorCode } from '../errors.ts';
import type { HttpMethod } from '../system/http-port.ts';
import type { Access } from './request.ts';
import { isRateLimit } from './retry.ts';

/** What a registry's refusal means. */
export type RefusalKind =
  | 'tag-immutable'
  | 'tag-changed'
  | 'rate-limited'
  | 'unauthenticated'
  | 'denied'
  | 'closed'
  | 'quota'
  | 'too-large'
  | 'unknown-repository'
  | 'not-found'
  | 'unsupported'
  | 'wrong-digest'
  | 'wrong-form'
  | 'invalid'
  | 'server';

/** One entry of a registry's error answer (distribution-spec, error codes). */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly detail: string;
}

/** What a classification looks at. */
export interface RefusalFacts {
  readonly method: HttpMethod;
  readonly path: string;
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes, messages and details, or the plain text of an answer in another form. */
  readonly words: string;
}

/**
 * How registries say that a tag must not be overwritten. The text decides, the status is only a hint: ECR answers 400
 * TAG_INVALID, Docker Hub 403 DENIED, Harbor 412 PRECONDITION, Quay 409 TAG_IMMUTABLE, Artifact Registry 400
 * MANIFEST_INVALID, ACR 405 REGISTRY_DISALLOWED_OPERATION, Alibaba and MSR "cannot be overwritten", Nexus 400 "does not
 * allow updating assets".
 */
const IMMUTABLE =
  /immutab|cannot be overwritten|does not allow updating assets|already assigned to an image|tag\b.{0,80}\balready exists|TAG_IMMUTABLE|REGISTRY_DISALLOWED_OPERATION/i;
/** Artifactory's "Block pushing existing tags": MANIFEST_INVALID around an inner "HTTP 403 Forbidden" (kaniko#1095). */
const ARTIFACTORY_BLOCKED = /MANIFEST_INVALID.*HTTP 403 Forbidden|HTTP 403 Forbidden.*MANIFEST_INVALID/is;
/** Harbor "will exceed the configured upper limit", GitLab "storage limit has been reached", Quay "Quota has been exceeded". */
const QUOTA =
  /quota|storage.{0,40}limit|insufficient.storage|SIZE_LIMIT|exceed the configured upper limit|LimitExceeded/i;
/** ECR "The repository with name 'x' does not exist", Artifactory "Unable to find repo", Harbor "project x not found". */
const UNKNOWN_REPOSITORY =
  /NAME_UNKNOWN|repository .{0,200}(?:does not exist|not found)|project .{0,200}not found|unable to find repo/i;
/**
 * Nobody may push there, whoever it is: Harbor "The system is in read only mode" and "can not push artifact to a proxy
 * project", Nexus "Repository is read only", Artifactory "No default deployment repository configured", Artifact Keeper
 * "Direct uploads are disabled" and its remote repositories.
 */
const CLOSED =
  /\b(?:system|registry|repository|project) is (?:in )?read[ -]?only\b|\bread[ -]?only mode\b|\bproxy project|\bremote (?:\(proxy\) )?repositor|no default deployment repository|direct uploads are disabled|\bnot writable\b/i;
/** ECR answers 403 DENIED "Your authorization token has expired. Reauthenticate and try again." where others answer 401. */
const EXPIRED = /authorization token has expired|reauthenticate/i;

/** Sorts a refusal. */
export function classify(facts: RefusalFacts): RefusalKind {
  const { status } = facts;
  const words = withoutName(facts);
  if (isRateLimit({ status, words }) || /TOOMANYREQUESTS/i.test(words)) return 'rate-limited';
  if (namesATag(facts)) {
    // Where something is missing nothing is kept as it is.
    if (status < 500 && status !== 404 && (IMMUTABLE.test(words) || ARTIFACTORY_BLOCKED.test(words)))
      return 'tag-immutable';
    if (status === 412 && !QUOTA.test(words)) return 'tag-changed';
  }
  if (status === 401 || (status === 403 && EXPIRED.test(words))) return 'unauthenticated';
  if ((QUOTA.test(words) && status !== 404) || status === 507 || status === 402) return 'quota';
  if (isClosed(facts)) return 'closed';
  if (status === 403 || /\b(?:DENIED|UNAUTHORIZED)\b/.test(words)) return 'denied';
  if (status === 404) return isUnknownRepository(facts) ? 'unknown-repository' : 'not-found';
  if (status === 413) return 'too-large';
  if (/\bDIGEST_INVALID\b/.test(words) && /\/blobs\//.test(facts.path)) return 'wrong-digest';
  if (isAboutForm(facts)) return 'wrong-form';
  if (status === 405 || status === 501 || /\bUNSUPPORTED\b/.test(words)) return 'unsupported';
  return status >= 500 ? 'server' : 'invalid';
}

/** Of a credential registries say `read-only` as well, so that has to be said of the place. */
function isClosed({ method, status, words }: RefusalFacts): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  return !reads && status < 500 && status !== 404 && CLOSED.test(words);
}

/** Registries without OCI documents, or without artifacts, refuse the type of the manifest. */
function isAboutForm({ method, path, status, words }: RefusalFacts): boolean {
  if (method !== 'PUT' || !path.includes('/manifests/')) return false;
  return status === 415 || (status === 400 && /media ?type|content ?type|unrecognized manifest/i.test(words));
}

/** Nothing but the repository can be missing where an upload is to begin. */
function isUnknownRepository({ method, path, words }: RefusalFacts): boolean {
  return UNKNOWN_REPOSITORY.test(words) || (method === 'POST' && /\/blobs\/uploads\/(?:\?|$)/.test(path));
}

const CODE_OF: Readonly<Record<RefusalKind, ErrorCode>> = {
  'tag-immutable': 'tag-immutable',
  'tag-changed': 'tag-conflict',
  'rate-limited': 'rate-limited',
  unauthenticated: 'credentials-rejected',
  denied: 'not-allowed',
  closed: 'not-allowed',
  quota: 'registry-failed',
  'too-large': 'registry-failed',
  'unknown-repository': 'registry-failed',
  'not-found': 'registry-failed',
  unsupported: 'registry-failed',
  'wrong-digest': 'digest-mismatch',
  'wrong-form': 'registry-failed',
  invalid: 'registry-failed',
  server: 'registry-failed',
};

/** The tool's error code for a kind of refusal. */
export function codeOf(kind: RefusalKind): ErrorCode {
  return CODE_OF[kind];
}

const TO: Readonly<Record<Access, string>> = {
  pull: 'pull from here',
  push: 'push here (at CFCR an API token needs the Administrator role)',
  delete: 'delete here (at CFCR an API token needs the Administrator role)',
};

/** What helps who is known and lacks a right: it says which. */
export function rightMissing(access: Access): string {
  return `the credential is known but lacks the right to ${TO[access]}`;
}

const HINT_OF: Partial<Record<RefusalKind, string>> = {
  'tag-immutable':
    'this registry keeps the tag as it is; publish under a new version, or use `if-exists: skip` to leave it',
  'tag-changed': 'another run named the tag at the same time; run again to see what it holds',
  closed:
    'no credential helps: nobody may push there now. Push to where it takes content from (behind a proxy, mirror or virtual repository, before a promotion), or run again when it is no longer read-only',
  quota: 'free space in the registry or raise its limit',
  'too-large': 'a proxy before the registry may limit the size of requests (nginx: `client_max_body_size`)',
  'wrong-form':
    'nothing is converted on the way, for that would change the digest: build it in the form that this registry takes (Docker’s: `oci-mediatypes=false` in the output of buildx); charts and attachments have no other form and need a registry that takes OCI artifacts',
  'wrong-digest': 'the source of this content may be damaged: write the layout or archive again',
  'unknown-repository':
    'create the repository first, some registries do not create it on push (ECR: `aws ecr create-repository`, Artifact Registry: `gcloud artifacts repositories create`, Harbor and GitLab: the project)',
};

/** A next step that follows from the kind alone, and for a missing right from what was asked for. */
export function hintOf(kind: RefusalKind, access: Access): string | undefined {
  return kind === 'denied' ? rightMissing(access) : HINT_OF[kind];
}

/**
 * The words without the names of the repository and of the tag, which may hold any of the words looked for:
 * `team/immutable-tools`, `v2-immutable`. A tag that is a plain word stays: what is said of it is said in plain words.
 */
function withoutName({ path, words }: RefusalFacts): string {
  const [, name, tag = ''] = /^\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)\/([^/?]*)/.exec(path) ?? [];
  if (name === undefined) return words;
  const names = /[^a-z]/i.test(tag) ? [name, tag] : [name];
  return names.reduce(
    (left, one) => left.replace(new RegExp(`(?<![\\w./-])${escaped(one)}(?![\\w/-])`, 'g'), ' '),
    words,
  );
}

function escaped(name: string): string {
  return name.replace(/[^\w/]/g, '\\$&');
}

/** True for a write of a manifest under a tag: by name, or by digest with `?tag=`. */
function namesATag({ method, path }: RefusalFacts): boolean {
  return method === 'PUT' && /\/manifests\/(?:(?!sha(?:256|512):)[^/?]+$|[^/?]+\?.*\btag=)/.test(path);
}
