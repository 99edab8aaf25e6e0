import { AppError } from '../errors.ts';
import { withoutUser } from '../user-info.ts';
import { type Digest, isDigest } from './digest.ts';
import { isTag, parseRepository, type Repository } from './reference.ts';

/** Content of a repository by tag, by digest, or by both; then the digest says what it is and the tag how it is called. */
export interface Reference {
  readonly repository: Repository;
  readonly tag?: string;
  readonly digest?: Digest;
  /** As the user wrote it, for people. */
  readonly text: string;
}

/**
 * Reads `name:tag`, `name@digest` or `name:tag@digest`; helm's `oci://` in front is left out. A short name belongs to
 * `registry` where one is given, else to Docker Hub. A name alone is refused: nothing stands for `latest`. Throws
 * `bad-input`.
 */
export function parseReference(text: string, registry?: string): Reference {
  const fail = (why: string): never => {
    throw new AppError('bad-input', `${JSON.stringify(withoutUser(text))} is not a reference: ${why}`);
  };
  const bare = text.trim().replace(/^oci:\/\//, '');
  const at = bare.indexOf('@');
  const [named, digest] = at < 0 ? [bare] : [bare.slice(0, at), bare.slice(at + 1)];
  if (digest !== undefined && !isDigest(digest)) {
    if (digest.includes('/'))
      return fail('leave the user out; credentials are given by username and password');
    return fail(
      `${JSON.stringify(withoutUser(digest))} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`,
    );
  }
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const [name, tag] = colon < 0 ? [named] : [named.slice(0, colon), named.slice(colon + 1)];
  if (tag !== undefined && !isTag(tag)) return fail(`${JSON.stringify(tag)} is not a tag`);
  if (tag === undefined && digest === undefined) {
    return fail('it names no tag and no digest, as in team/app:v1.2.3 or team/app@sha256:…');
  }
  return {
    repository: parseRepository(name, registry),
    text: bare,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}
