import { AppError } from '../errors.ts';

/** What a registry calls a refusal that says something about what was sent (registry/refusal.ts). */
const ABOUT_THE_CONTENT: readonly unknown[] = ['wrong-form', 'invalid', 'unsupported', 'not-found'];
/** Lists of what is attached, and cosign's `.sig`, `.att` and `.sbom`. */
const TAG = /\/manifests\/(sha(?:256|512)-[0-9a-f]+(?:\.[a-z]+)?)/;

/**
 * Attaches something, and says of a registry that refuses it what that registry lacks, in its own words and with what
 * does without it. `store` attaches; its other failures pass. Everything else has been stored in that repository before,
 * so a tag of attachments that is denied is no missing right to push.
 */
export async function attaching<T>(what: string, store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    throw explained(what, error);
  }
}

function explained(what: string, error: unknown): unknown {
  if (!(error instanceof AppError) || !('kind' in error)) return error;
  const tag = TAG.exec(error.message)?.[1];
  if (tag !== undefined && (error.kind === 'denied' || ABOUT_THE_CONTENT.includes(error.kind))) {
    const own = tag.includes('.');
    return refusal(
      `${what}: the registry does not take the tag ${tag}, ${own ? 'where the legacy format keeps it' : 'in which it would be listed'}: ${error.message}`,
      `tags of the form sha256-* have to be exempt from the registry's rules for tags (names, immutability, who may write them)${own ? '; sign-format: bundle needs none where the registry has the referrers API' : ''}`,
      error,
    );
  }
  if (!ABOUT_THE_CONTENT.includes(error.kind)) return error;
  return refusal(
    `${what}: the registry does not take ${lackIn(error.message)}: ${error.message}`,
    'signatures: sign-format: legacy keeps them in the form of an image under a tag of their own; SBOMs and provenance have no other form: leave out `sbom`, `sbom-generator` and `attest`, or use a registry that takes OCI artifacts',
    error,
  );
}

/** Which part of an artifact the registry's words are about (image-spec manifest.md, guidelines for artifact usage). */
function lackIn(words: string): string {
  if (/subject/i.test(words)) return 'manifests that say what they are about (subject, OCI 1.1)';
  if (/config|empty/i.test(words)) return 'artifacts, which have an empty config (OCI 1.1)';
  return 'artifacts (manifests that are no image, OCI 1.1)';
}

function refusal(message: string, hint: string, cause: AppError): AppError {
  return new AppError('registry-failed', message, { cause, hint });
}
