type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that hold secrets whatever the inputs say: of keys, and of identities. */
const VARIABLES = ['COSIGN_PASSWORD', 'SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
const KEYS = ['sign-key', 'verify-key'] as const;

/**
 * The secrets of signing, known before anything is printed: passwords, tokens, the private keys that `env://NAME` names,
 * and one that was written into the input itself. `text` gives an input by its name.
 */
export function signingSecrets(text: (name: (typeof KEYS)[number]) => string, env: Environment): string[] {
  const keys = KEYS.flatMap(name => {
    const value = text(name);
    const variable = /^env:\/\/(.*)$/.exec(value)?.[1];
    return secretsOfKey((variable === undefined ? value : env[variable]) ?? '');
  });
  return [...VARIABLES.flatMap(name => env[name] || []), ...keys];
}

/** A key as it is given and line by line; nothing for a path or a public key. */
function secretsOfKey(given: string): readonly string[] {
  const base64 = /LS0tLS1CRUdJTi/.test(given);
  const plain = base64 ? Buffer.from(given, 'base64').toString() : given.replaceAll('\\n', '\n');
  if (!/PRIVATE KEY-----/.test(plain)) return [];
  // The first and last line are the same for everybody.
  const body = plain.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '').trim();
  return given === plain ? [body] : [given, body];
}
