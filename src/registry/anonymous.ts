import { AppError } from '../errors.ts';
import { sameOrigin } from './address.ts';
import { RegistryError } from './errors.ts';
import { locate } from './redirect.ts';
import type { RegistryRequest, RegistryResponse, Send } from './request.ts';
import type { GivenToken, Tokens, TokenWish } from './token.ts';
import { actionsIn, includesWriting } from './token-rights.ts';

/** Gives a token for a write, or for a look on behalf of one, to which there is no credential. */
export type AnonymousToken = (request: RegistryRequest, wish: TokenWish) => Promise<GivenToken>;

/**
 * Some registries let anybody write, so the token service is asked before a credential is missed. It must not be missed
 * late, after a build that nobody can push: most services hand out a token that only reads. A token that shows what it
 * grants is taken at its word. For any other one an upload is begun and cancelled before the first look in a repository.
 * Throws `credentials-missing`.
 */
export function anonymousTokens(tokens: Tokens, next: Send): AnonymousToken {
  const tried = new Map<string, Promise<void>>();
  const mayWrite = async (request: RegistryRequest, token: string): Promise<void> => {
    const place = new URL(`/v2/${request.repository.path}/blobs/uploads/`, request.url);
    const trial = tried.get(place.href) ?? tryUpload(next, { request, token, place });
    tried.set(place.href, trial);
    // What fails for the moment is tried again.
    await trial.catch((error: unknown) => {
      if (!isMissing(error)) tried.delete(place.href);
      throw error;
    });
  };
  return async (request, wish) => {
    if (wish.challenge.scheme !== 'bearer') throw missing(request);
    const token = await tokens.token(wish).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      throw missing(request, error.cause instanceof RegistryError ? error.cause : undefined);
    });
    const granted = actionsIn(token.value, request.repository.path);
    if (granted !== undefined && !includesWriting(granted)) throw missing(request);
    const looks = request.method === 'GET' || request.method === 'HEAD';
    if (granted === undefined && looks && request.access === 'push') await mayWrite(request, token.value);
    return token;
  };
}

/** Nothing is known about us, and without that it does not go on. */
export function missing({ repository }: RegistryRequest, cause?: RegistryError): AppError {
  const said = cause === undefined ? '' : `: ${cause.message}`;
  return new AppError(
    'credentials-missing',
    `${repository.registry} asks for a sign-in for ${repository.path}, and there is no credential for it: give the inputs \`username\` and \`password\`${said}`,
    { hint: `a login by \`docker login ${repository.registry}\` is found as well`, cause },
  );
}

function isMissing(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'credentials-missing';
}

interface Trial {
  readonly request: RegistryRequest;
  readonly token: string;
  /** Where uploads begin (distribution-spec, end-4a). */
  readonly place: URL;
}

async function tryUpload(next: Send, { request, token, place }: Trial): Promise<void> {
  const { repository } = request;
  const headers = { authorization: `Bearer ${token}` };
  const upload: RegistryRequest = { method: 'POST', url: place, repository, access: 'push', headers };
  const answer = await next(upload);
  if (answer.status === 202) await cancel(next, upload, answer);
  if (answer.status !== 401 && answer.status !== 403) return; // Whatever else is wrong, the write itself will tell.
  const error = new RegistryError(upload, answer);
  throw error.kind === 'rate-limited' ? error : missing(request, error);
}

/** Takes the upload back (end-14). Registries that keep it forget it by themselves. */
async function cancel(next: Send, upload: RegistryRequest, answer: RegistryResponse): Promise<void> {
  try {
    const url = locate(answer.headers.get('location'), answer.url);
    if (sameOrigin(url, upload.url)) await next({ ...upload, method: 'DELETE', url, parting: true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
