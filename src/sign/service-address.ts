import { AppError } from '../errors.ts';
import { hasUser, withoutUser } from '../user-info.ts';

/**
 * Reads the address of a signing service; `name` is the input that it was given by. Tokens travel there, so plain HTTP is
 * for this machine only, and a user in it would be shown by everything that names the service. Throws `bad-input`.
 */
export function serviceAddress(name: string, text: string): URL {
  const shown = JSON.stringify(withoutUser(text));
  if (hasUser(text)) throw new AppError('bad-input', `${name}: leave the user out of ${shown}`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return url;
  throw new AppError('bad-input', `${name}: ${shown} is no https address`);
}
