import { AppError, messageOf } from '../errors.ts';
import { withoutUser } from '../user-info.ts';

/** Largest key file read: an RSA key of 16384 bits has 13 KiB. */
const MAX_KEY = 64 * 1024;
/** Longer texts are no path on any system that this runs on. */
const MAX_PATH = 4096;
/** `-----BEGIN` in base64. */
const BASE64_BEGIN = 'LS0tLS1CRUdJTi';

/** Where keys come from. */
export interface KeySource {
  /** Reads a file; its failure is explained here. */
  readonly readFile: (path: string) => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told the text of every private key before it is used. */
  readonly mask?: (secret: string) => void;
}

/** An input that names a key, as errors call it: with its value, unless that can be more than a name. */
export function nameOfKey(input: 'sign-key' | 'verify-key', reference: string): string {
  const shown = !isKeyItself(reference) && !/^(?!env:)[a-z0-9]+:\/\//.test(reference);
  return shown ? `${input} ${JSON.stringify(withoutUser(reference))}` : input;
}

/**
 * The text that `reference` names: a path or `env://NAME`; in a variable, base64 of the text will do. Throws `bad-input`,
 * without any of it where the reference is no name but the key.
 */
export async function keyTextOf(reference: string, name: string, source: KeySource): Promise<string> {
  if (isKeyItself(reference)) {
    source.mask?.(reference);
    throw new AppError('bad-input', `${name} holds the key itself; use env://NAME or a file`, {
      hint: 'an input is written into logs and pages: if this was one that others read, make a new key',
    });
  }
  const variable = /^env:\/\/(.*)$/.exec(reference)?.[1];
  if (variable !== undefined) {
    const text = source.env[variable];
    if (text === undefined || text === '') {
      throw new AppError('bad-input', `${name}: the environment variable ${variable} is not set`);
    }
    return plainText(text);
  }
  const scheme = /^([a-z0-9]+):\/\//.exec(reference)?.[1];
  if (scheme !== undefined) {
    throw new AppError(
      'bad-input',
      `${name}: keys at ${scheme}:// are not supported; give a file or env://NAME`,
    );
  }
  const text = await source.readFile(reference).catch((cause: unknown) => {
    throw new AppError('bad-input', `${name} cannot be read: ${messageOf(cause)}`, { cause });
  });
  if (text.length > MAX_KEY) throw new AppError('bad-input', `${name} is too large for a key`);
  return text;
}

/** A variable in one line, as some CIs want it: with \n for the ends of lines, or in base64, which GitLab can mask. */
function plainText(text: string): string {
  if (text.trim().startsWith(BASE64_BEGIN)) return Buffer.from(text, 'base64').toString();
  return text.includes('\n') ? text : text.replaceAll('\\n', '\n');
}

/** A key in PEM form, in base64 of that, or the base64 of its DER form alone. */
function isKeyItself(reference: string): boolean {
  return (
    /-----BEGIN|[\r\n]/.test(reference) ||
    reference.includes(BASE64_BEGIN) ||
    /^M[A-Za-z0-9+/]{55,}={0,2}$/.test(reference) ||
    reference.length > MAX_PATH
  );
}
