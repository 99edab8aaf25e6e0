import { AppError } from '../errors.ts';
import { sameOrigin } from '../registry/address.ts';
import type { Challenge } from '../registry/challenge.ts';
import { expectStatus, RegistryError } from '../registry/errors.ts';
import { addressOf, type Place } from '../registry/place.ts';
import type { Access, RegistryRequest, RegistryResponse } from '../registry/request.ts';
import { repositoryScope } from '../registry/scope.ts';
import { tagReader } from '../registry/tags.ts';
import { actionsIn } from '../registry/token-rights.ts';
import { sessionOf } from '../registry/upload-session.ts';
import type { Finding } from '../report/doctor.ts';
import { note, ok, problem, problemOf } from './check.ts';
import type { RegistryKind } from './registry-kinds.ts';
import type { Probe } from './registry-probe.ts';

/** Whether the repository may be read, by the tag that most have. */
export async function pullFinding(place: Place): Promise<Finding> {
  const state = await tagReader(place, 'pull').stateOf('latest');
  if (state.kind === 'present') return ok('it may be read; there is a tag `latest`');
  if (state.kind === 'absent') return ok('it may be read, or does not exist yet; there is no tag `latest`');
  return problemOf(state.error);
}

/** What is known of a registry by the time its rights are looked at. */
export interface RightsLook {
  readonly probe: Probe;
  readonly kind: RegistryKind | undefined;
  readonly challenge: Challenge | undefined;
  /** Becomes true once the registry has not taken an upload back: no further one is begun there. */
  keepsUploads: boolean;
}

/**
 * Whether something may be pushed: an upload is begun (distribution-spec, end-4a) and cancelled (end-14). Where uploads
 * cannot be cancelled, none is begun, and what the token service grants is the answer.
 */
export async function pushFinding(place: Place, look: RightsLook): Promise<Finding> {
  try {
    return look.keepsUploads ? await byToken(place, look) : await byUpload(place, look);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const finding = problemOf(error);
    const lacks = error.code === 'not-allowed' && look.kind !== undefined;
    return lacks ? { ...finding, fix: look.kind?.pushRight ?? finding.fix } : finding;
  }
}

async function byUpload(place: Place, look: RightsLook): Promise<Finding> {
  const { repository } = place;
  const request: RegistryRequest = {
    method: 'POST',
    url: addressOf(place, 'blobs/uploads/'),
    repository,
    access: 'push',
  };
  const answer = expectStatus(request, await place.send(request), [202]);
  const refused = await takeBack(place, answer);
  if (refused === undefined) return ok('it may be written to: an upload was begun and cancelled');
  look.keepsUploads = true;
  return ok(
    `it may be written to: an upload was begun; the registry does not cancel uploads (${refused}) and forgets it by itself`,
  );
}

/** Undefined when the upload is gone, else why it is not. The right to delete may be missing where that to push is not. */
async function takeBack(place: Place, answer: RegistryResponse): Promise<string | undefined> {
  const { url } = sessionOf(place, answer);
  const bare = sameOrigin(url, place.base) ? {} : ({ bare: true } as const);
  let why = '';
  for (const access of ['delete', 'push'] satisfies Access[]) {
    try {
      const { status } = await place.send({
        method: 'DELETE',
        url,
        repository: place.repository,
        access,
        parting: true,
        ...bare,
      });
      // 404: an attempt whose answer was lost has done it.
      if (status < 300 || status === 404) return undefined;
      why = `status ${status}`;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      why = error instanceof RegistryError ? `status ${error.status}` : error.code;
    }
  }
  return why;
}

async function byToken(place: Place, { probe, kind, challenge }: RightsLook): Promise<Finding> {
  const { repository } = place;
  const why = `${kind?.name ?? 'this registry'} cannot cancel an upload, so none was begun`;
  const unknown = (words: string): Finding =>
    note(
      `not known without trying: ${why}; ${words}`,
      kind?.pushRight ?? 'look at the rights of the account there',
    );
  if (challenge?.scheme !== 'bearer') return unknown('it has no tokens that would tell');
  const found = await probe.credential(repository);
  const scopes = [repositoryScope(repository.path, ['pull', 'push'])];
  const granted = actionsIn(await probe.token({ challenge, repository, found, scopes }), repository.path);
  if (granted === undefined) return unknown('its tokens do not show what they grant');
  if (granted.includes('push') || granted.includes('*'))
    return ok(`the token service grants ${granted.join(', ')}; ${why}`);
  return problem(
    `the token service grants ${granted.length === 0 ? 'nothing' : `${granted.join(', ')} only`}; ${why}`,
    kind?.pushRight ?? 'give the account the right to push',
    'not-allowed',
  );
}
