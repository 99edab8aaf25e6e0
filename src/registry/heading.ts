import { sameOrigin } from './address.ts';
import type { CustomHeaders } from './docker-headers.ts';
import { endpointOf } from './endpoint.ts';
import type { Layer } from './request.ts';

/**
 * Adds the user's own headers to what goes to the registry itself: scheme, host and port have to be the registry's, so
 * neither a token service nor a storage elsewhere gets them. A header of the request wins. A redirect to another origin
 * drops them, as it drops credentials (redirect.ts).
 */
export function heading(headers: CustomHeaders, insecure: readonly string[]): Layer {
  if (Object.keys(headers).length === 0) return next => next;
  return next => request => {
    const own = sameOrigin(request.url, endpointOf(request.repository.registry, insecure));
    return next(own ? { ...request, headers: { ...headers, ...request.headers } } : request);
  };
}
