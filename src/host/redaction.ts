import { escapeText } from '../report/escape.ts';

/** Hides secrets in text. Every host has one and sends everything it prints through it. */
export interface Masker {
  /** Hides this text from now on: as it is, line by line, and in the encodings that tools print it in. */
  add(secret: string): void;
  /** The text with every known secret shown as `***`. Overlapping secrets become one. */
  redact(text: string): string;
  /** The last place at which unfinished text can be cut without splitting a secret that is in it or may be arriving. */
  safeCut(text: string): number;
}

/**
 * Shorter texts are not hidden: a mask for `1` or `ab` would eat digests, sizes and dates and so make every log useless,
 * and a secret of three characters protects nothing. The same holds for the short lines (`{`, `}`) of a JSON key.
 */
export const MIN_MASKED = 4;

/** Encoded forms have no meaning of their own below this length and would match ordinary words. */
const MIN_ENCODED = 8;
const MASK = '***';

/** An empty masker. */
export function createMasker(): Masker {
  const forms = new Set<string>();
  let longest = 0;
  return {
    add: secret => {
      for (const form of formsOf(secret)) forms.add(form);
      for (const form of forms) longest = Math.max(longest, form.length);
    },
    redact: text => {
      let shown = '';
      let from = 0;
      for (const [start, end] of spansOf(text, forms)) {
        shown += text.slice(from, start) + MASK;
        from = end;
      }
      return shown + text.slice(from);
    },
    safeCut: text => {
      const cut = Math.max(0, text.length - Math.max(0, longest - 1));
      const split = spansOf(text, forms).find(([start, end]) => start < cut && end > cut);
      return wholeCharacter(text, split ? split[0] : cut);
    },
  };
}

/** The lines of a secret that are worth hiding, which is also how GitHub's runner has to be told of it: it reads lines. */
export function secretLines(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/).flatMap(line => [line, line.trim()]);
  return [...new Set(lines)].filter(line => line.trim().length >= MIN_MASKED);
}

/** Everywhere a form occurs, overlaps and neighbours joined, in order. */
function spansOf(text: string, forms: ReadonlySet<string>): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      found.push([at, at + form.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function wholeCharacter(text: string, cut: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(cut)) ? Math.max(0, cut - 1) : cut;
}

function formsOf(secret: string): readonly string[] {
  const whole = secret.trim().length >= MIN_MASKED ? [secret, secret.trim()] : [];
  const encoded = whole.flatMap(text => [...base64Forms(text), ...urlForms(text), jsonForm(text)]);
  const lines = secretLines(secret);
  const escaped = lines.flatMap(line => [
    ...base64Forms(line),
    ...urlForms(line),
    jsonForm(line),
    escapeText(line),
  ]);
  return [...lines, ...whole, ...[...encoded, ...escaped].filter(form => form.length >= MIN_ENCODED)];
}

/**
 * Base64 of the text, alone and inside a longer text: `Authorization: Basic` holds `user:password`, so the password
 * starts at any of three alignments; the characters that also hold neighbouring bytes are left out.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const inner = [0, 1, 2].map(shift => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = shift === 0 ? 0 : shift + 1;
    const partial = (shift + bytes.length) % 3 === 0 ? 0 : 1;
    return encoded.slice(first, encoded.length - partial);
  });
  return [bytes.toString('base64'), ...inner].flatMap(form => [
    form,
    form.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ]);
}

/** As it stands in an address or a form body; RFC 3986 leaves the case of the hex digits to the writer. */
function urlForms(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  const all = encoded.replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return [encoded, all].flatMap(form => [
    form,
    form.replaceAll('%20', '+'),
    form.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
  ]);
}

function jsonForm(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
