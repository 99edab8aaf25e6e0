import { Refusal, refuse } from '../refusal.ts';
import { basicUser, type Guard, rightsOf, type Users } from './access.ts';

/** A registry that asks for user and password on every request (RFC 7617). */
export interface BasicAuth extends Users {
  readonly kind: 'basic';
}

/** The guard of such a registry: 401 with a challenge for the unknown, 403 DENIED for the known without the right. */
export function basicGuard(auth: BasicAuth): Guard {
  const rights = rightsOf(auth);
  return {
    admit: (request, needs) => {
      const user = basicUser(request, auth.users);
      if (user === false) throw unauthorized();
      const may: ReturnType<Guard['admit']>['may'] = (repository, action) =>
        rights(user, repository).includes(action);
      const missing = needs.filter(
        ({ repository, actions, optional }) => !optional && !actions.every(action => may(repository, action)),
      );
      if (user === undefined && (missing.length > 0 || (needs.length === 0 && !auth.anonymousPull)))
        throw unauthorized();
      if (missing.length > 0)
        throw refuse(403, 'DENIED', 'requested access to the resource is denied', missing);
      return { may };
    },
  };
}

function unauthorized(): Refusal {
  const finding = { code: 'UNAUTHORIZED', message: 'authentication required' };
  return new Refusal(401, finding, {
    'WWW-Authenticate': 'Basic realm="embedded registry", charset="UTF-8"',
  });
}
