import { AppError } from '../errors.ts';
import type { Repository } from '../oci/reference.ts';
import type { FoundCredential } from '../registry/credential.ts';
import { RegistryError } from '../registry/errors.ts';
import type { RegistryResponse } from '../registry/request.ts';
import { repositoryScope } from '../registry/scope.ts';
import { actionsIn, includesWriting } from '../registry/token-rights.ts';
import type { Finding } from '../report/doctor.ts';
import { note, ok, problem } from './check.ts';
import { authorizationOf, challengeOf, type Probe } from './registry-probe.ts';

/** Where the credential of a repository was found and for whom; its secret is in no word of it. */
export async function credentialFinding(
  probe: Probe,
  repository: Repository,
  { root, fork }: { readonly root: RegistryResponse | undefined; readonly fork: boolean },
): Promise<Finding> {
  const found = await probe.credential(repository);
  if (found !== undefined) return ok(`${whose(found)}, from ${found.from}`);
  const fix = `give \`username\` and \`password\`, or run \`docker login ${probe.registry}\` before this step`;
  if (root?.status === 200) return ok('none found, and the registry asks for none to be spoken to');
  if (fork)
    return note('none found: requests of forks get no secrets', 'nothing to do: such a run only rehearses');
  if (root === undefined) return note('none found for exactly this host', fix);
  if (await anybodyMayPush(probe, repository, root))
    return ok('none found, and the token service gives the right to push to anybody');
  return problem(
    `none found for exactly ${probe.registry}: not in the inputs, DOCKER_AUTH_CONFIG, docker’s or podman’s files, nor from the CI`,
    fix,
    'credentials-missing',
  );
}

/** By the token that somebody unknown gets; where it does not show what it grants, nothing is taken for granted. */
async function anybodyMayPush(
  probe: Probe,
  repository: Repository,
  root: RegistryResponse,
): Promise<boolean> {
  const challenge = challengeOf(root);
  if (challenge?.scheme !== 'bearer' || repository.path === '') return false;
  const scopes = [repositoryScope(repository.path, ['pull', 'push'])];
  try {
    const token = await probe.token({ challenge, repository, found: undefined, scopes });
    return includesWriting(actionsIn(token, repository.path) ?? []);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function whose({ credential }: FoundCredential): string {
  if (credential.kind === 'bearer') return 'an access token';
  const what = credential.kind === 'identity' ? 'identity token of ' : '';
  return `${what}user ${JSON.stringify(credential.username)}`;
}

/** Whether the registry takes the credential, without asking for a right to anything. Throws what it refuses. */
export async function signInFinding(
  probe: Probe,
  repository: Repository,
  root: RegistryResponse,
): Promise<Finding> {
  const found = await probe.credential(repository);
  const challenge = challengeOf(root);
  if (challenge === undefined)
    return found === undefined
      ? ok('none is asked for')
      : note(
          'the registry asks for none here, so the credential was not tried',
          'nothing to do, where the right to push is there',
        );
  if (found === undefined) return ok('none is needed: the token service serves anybody');
  const bearer = challenge.scheme === 'bearer' && found.credential.kind !== 'bearer';
  const field = bearer
    ? `Bearer ${await probe.token({ challenge, repository, found, scopes: [] })}`
    : authorizationOf(found);
  const answer = await probe.root(field);
  if (answer.status === 200) return ok(`accepted (${bearer ? 'by its token service' : challenge.scheme})`);
  const error = new RegistryError({ method: 'GET', url: new URL('v2/', probe.base) }, answer);
  if (answer.status !== 401 && answer.status !== 403)
    return problem(
      error.message,
      'run `doctor` again; if it stays, show this to who runs the registry',
      error.code,
    );
  return problem(
    `the credential from ${found.from} is refused: ${error.message}`,
    'check user and password for blanks and line ends, and that they are for this host and not expired',
    'credentials-rejected',
  );
}
