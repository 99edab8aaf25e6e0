import type { Layer, RegistryRequest, RegistryResponse, Send } from './request.ts';
import { isTransientStatus } from './retry.ts';

/**
 * Asks again by GET where a HEAD for a manifest was refused, because only answers to GET say why. Not where the status
 * alone says that the request will be repeated: that is asked once, when the last try has ended (retrying.ts).
 */
export const explaining: Layer = next => async request => {
  const response = await next(request);
  const { status } = response;
  return status < 400 || status === 404 || isTransientStatus(status)
    ? response
    : inWords(next, request, response);
};

/** The same refusal with the registry's words, where they can be had. */
export async function inWords(
  send: Send,
  request: RegistryRequest,
  response: RegistryResponse,
): Promise<RegistryResponse> {
  // Requests without a limit are for blobs: nobody wants their content.
  if (request.method !== 'HEAD' || request.limit === undefined) return response;
  const told = await send({ ...request, method: 'GET' });
  return told.status === response.status ? told : response;
}
