/** What proves who we are to one registry. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token that the registry's token service turns into access tokens (docker's `identitytoken`). */
  | { readonly kind: 'identity'; readonly username: string; readonly token: string }
  /** An access token that is sent as it is (docker's `registrytoken`). */
  | { readonly kind: 'bearer'; readonly token: string };

/** A credential and where it was found, in words for the log and for errors. */
export interface FoundCredential {
  readonly credential: Credential;
  /** `input username`, `/home/me/.docker/config.json`, `helper docker-credential-cloudfleet` … */
  readonly from: string;
}

/** Finds the credential for a repository of exactly this registry (host with port). Undefined: anonymous. */
export type CredentialLookup = (place: {
  readonly registry: string;
  readonly path: string;
}) => Promise<FoundCredential | undefined>;

/** Every text of a credential that must never be shown, the encoded form of Basic included. */
export function secretsOf(credential: Credential): string[] {
  if (credential.kind !== 'basic') return [credential.token];
  // A JSON key is shown line by line by tools that print it, so every longer line is a secret of its own.
  const lines = credential.password.split('\n').filter(line => line.trim().length > 12);
  return [credential.password, ...lines, basicValue(credential.username, credential.password)];
}

/** True for text that can be sent as a bearer token. Anything else would be a header of somebody else's making. */
export function isHeaderToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** `user:password` in base64 (RFC 7617). */
export function basicValue(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
