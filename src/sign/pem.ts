import { AppError } from '../errors.ts';

/** One block of a PEM text. */
export interface PemBlock {
  /** What stands between BEGIN and the dashes: `PRIVATE KEY`. */
  readonly label: string;
  readonly der: Buffer;
  /** The block as it is. */
  readonly text: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[ \t]*\r?\n([\s\S]*?)-----END \1-----/g;

/** The blocks of a text (RFC 7468). `name` is what the text is called; throws `bad-input` when there is none. */
export function parsePem(text: string, name: string): readonly [PemBlock, ...PemBlock[]] {
  if (text.trim() === '') throw new AppError('bad-input', `${name} is empty`);
  const blocks = [...text.matchAll(BLOCK)].map(([whole, label = '', body = '']) => ({
    label,
    // Headers, as OpenSSL's old encryption writes them, are no content.
    der: Buffer.from(body.replace(/^[A-Za-z-]+:.*$/gm, '').replace(/\s/g, ''), 'base64'),
    text: `${whole}\n`,
  }));
  const [first, ...rest] = blocks;
  if (first !== undefined) return [first, ...rest];
  const why = /^-----BEGIN /m.test(text)
    ? 'is cut off: a line -----BEGIN …----- has no -----END …----- of the same kind'
    : 'is not in PEM form (no line -----BEGIN …-----)';
  throw new AppError('bad-input', `${name} ${why}`);
}

/** DER as a PEM block, lines of 64 characters. */
export function toPem(der: Uint8Array, label: string): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
