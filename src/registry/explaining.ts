import type { Layer, RegistryRequest, RegistryResponse, Send } from './request.ts';
import { isTransientStatus } from './retry.ts';

/** Statuses that are about the method of a request (RFC 9110). */
const ABOUT_THE_METHOD: readonly number[] = [405, 501];

/**
 * Asks again by GET where a HEAD for a manifest was refused: only answers to GET have words, and there are proxies that
 * know no HEAD. The answer to GET counts, for both ask the same. What was refused once is asked by GET from then on, a
 * whole origin where it does not know the method. Not where the status alone says that the request will be repeated: that
 * is asked once, when the last try has ended (retrying.ts).
 */
export const explaining: Layer = next => {
  const byGet = new Set<string>();
  return async request => {
    if (!isLook(request)) return next(request);
    const { href, origin } = request.url;
    const get: RegistryRequest = { ...request, method: 'GET' };
    if (byGet.has(origin) || byGet.has(href)) return next(get);
    const response = await next(request);
    const { status } = response;
    if (status < 400 || status === 404 || isTransientStatus(status)) return response;
    const told = await next(get);
    const noHead = ABOUT_THE_METHOD.includes(status) && told.status !== status;
    byGet.add(noHead ? origin : href);
    return told;
  };
};

/** The same refusal with the registry's words, where they can be had. */
export async function inWords(
  send: Send,
  request: RegistryRequest,
  response: RegistryResponse,
): Promise<RegistryResponse> {
  if (!isLook(request)) return response;
  const told = await send({ ...request, method: 'GET' });
  return told.status === response.status ? told : response;
}

/** Requests without a limit are for blobs: nobody wants their content. */
function isLook({ method, limit }: RegistryRequest): boolean {
  return method === 'HEAD' && limit !== undefined;
}
