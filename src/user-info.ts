/** Stands for what is not shown. */
const HIDDEN = '***';
/** What follows the `@` of a reference by digest, in any spelling that was meant for one. */
const DIGEST = /@sha(?:256|512):[^@/]*$/i;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:\/\//i;

/**
 * An address or a reference as messages show it: what stands before its last `@` is `***`, for that is where a user and
 * a password are written (RFC 3986 section 3.2.1). The `@` of a digest is none of these. Any text is taken.
 */
export function withoutUser(address: string): string {
  const digest = DIGEST.exec(address)?.[0] ?? '';
  const rest = address.slice(0, address.length - digest.length);
  const at = rest.lastIndexOf('@');
  if (at < 0) return address;
  return `${SCHEME.exec(rest)?.[0] ?? ''}${HIDDEN}${rest.slice(at)}${digest}`;
}

/** True when an address or a reference has a user, or anything else before an `@` that begins no digest. */
export function hasUser(address: string): boolean {
  return withoutUser(address) !== address;
}

/** Text of any length with the users of all addresses in it hidden; only what has a scheme is known for an address. */
export function withoutUsers(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/"'<>]*@/gi, `$1${HIDDEN}@`);
}

/**
 * The secrets in the addresses of a text, as they are written and decoded: passwords, and over http also a user without
 * one, which is how forges take their tokens. The users of other schemes (`ssh://git@…`) are no secrets.
 */
export function secretsInAddresses(text: string): readonly string[] {
  const found = [...text.matchAll(/([a-z][a-z0-9+.-]*):\/\/([^\s/:@"'<>]*)(:[^\s/"'<>]*)?@/gi)];
  return found.flatMap(([, scheme = '', user = '', password]) => {
    const alone = password === undefined && /^https?$/i.test(scheme) ? user : '';
    const secret = password?.slice(1) ?? alone;
    return secret === '' ? [] : [...new Set([secret, decoded(secret)])];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray % is part of it then.
  }
}
