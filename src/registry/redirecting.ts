import { AppError } from '../errors.ts';
import { sameOrigin } from './address.ts';
import { isListed } from './endpoint.ts';
import { redactUrl } from './redact.ts';
import { type Hop, MAX_HOPS, nextHop } from './redirect.ts';
import type { Layer } from './request.ts';

/**
 * Follows redirects by the rules of redirect.ts; content is opened anew for every hop. `internal` are the registries
 * that may lead into private networks.
 */
export function redirecting(internal: readonly string[]): Layer {
  return next => async request => {
    const from = { registry: request.url, internal: isListed(request.repository.registry, internal) };
    let hop: Hop = { method: request.method, url: request.url, headers: request.headers ?? {} };
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
      const response = await next({ ...request, url: hop.url, headers: hop.headers });
      const answer = { status: response.status, location: response.headers.get('location') };
      const following = nextHop(hop, answer, from);
      if (following === undefined) return response;
      if (request.stay && !sameOrigin(request.url, following.url)) {
        throw new AppError(
          'registry-untrusted',
          `${request.url.host}: refused redirect to ${redactUrl(following.url)}: the request carries a secret`,
        );
      }
      hop = following;
    }
    throw new AppError(
      'registry-failed',
      `${request.method} ${redactUrl(request.url)}: more than ${MAX_HOPS} redirects`,
    );
  };
}
