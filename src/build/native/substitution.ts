import type { Scanner } from './expand.ts';
import { InstructionError } from './problem.ts';

/**
 * Reads what follows a `$` and gives its value: `$name`, `${name}`, and `${name:-word}` with the operators
 * `-` `+` `?` (each also with `:`), `#` `##` `%` `%%` and `/` `//` (Dockerfile reference, "Environment replacement").
 */
export function substitute(scanner: Scanner): string {
  if (scanner.peek() !== '{') {
    const name = takeName(scanner);
    return name === '' ? '$' : (scanner.lookup(name) ?? '');
  }
  scanner.next();
  if (['{', '}', ':'].includes(scanner.peek()))
    throw new InstructionError('bad substitution: ${ must be followed by a name');
  const name = takeName(scanner);
  const operator = scanner.next();
  if (operator === '') throw new InstructionError(`a "}" is missing after \${${name}`);
  if (operator === '}') return scanner.lookup(name) ?? '';
  return modified(scanner, { name, operator });
}

/** A name, a run of digits, or one of the shell's special parameters. */
function takeName(scanner: Scanner): string {
  if (/[@*#?\-$!]/.test(scanner.peek())) return scanner.next();
  const allowed = /\d/.test(scanner.peek()) ? /^\d$/ : /^[\p{L}\d_]$/u;
  let name = '';
  while (allowed.test(scanner.peek())) name += scanner.next();
  return name;
}

function modified(
  scanner: Scanner,
  { name, operator }: { readonly name: string; readonly operator: string },
): string {
  const value = scanner.lookup(name);
  const colon = operator === ':';
  const kind = colon ? scanner.next() : operator;
  const isSet = value !== undefined && !(colon && value === '');
  switch (kind) {
    case '-': {
      const { text } = scanner.until('}');
      return isSet ? value : text;
    }
    case '+': {
      const { text } = scanner.until('}');
      return isSet ? text : '';
    }
    case '?': {
      const { text } = scanner.until('}');
      if (isSet) return value;
      throw new InstructionError(`${name}: ${text || 'not set'}`);
    }
    case '#':
    case '%':
      if (!colon) return trimmed(scanner, { value: value ?? '', kind });
      break;
    case '/':
      if (!colon) return replaced(scanner, value ?? '');
      break;
  }
  throw new InstructionError(
    `unsupported modifier ${JSON.stringify(`${colon ? ':' : ''}${kind}`)} in \${${name}…}`,
  );
}

/** `${x#pattern}` and `${x%pattern}`: the shortest match goes, with the sign doubled the longest. */
function trimmed(
  scanner: Scanner,
  { value, kind }: { readonly value: string; readonly kind: '#' | '%' },
): string {
  const given = scanner.until('}', true).text;
  const longest = given.startsWith(kind);
  const pattern = new RegExp(`^${patternSource(longest ? given.slice(1) : given)}$`, 's');
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  for (const length of longest ? lengths.toReversed() : lengths) {
    const part = kind === '#' ? value.slice(0, length) : value.slice(value.length - length);
    if (pattern.test(part)) return kind === '#' ? value.slice(length) : value.slice(0, value.length - length);
  }
  return value;
}

/** `${x/pattern/text}` replaces the first match, `${x//pattern/text}` all. */
function replaced(scanner: Scanner, value: string): string {
  const all = scanner.peek() === '/';
  if (all) scanner.next();
  const pattern = scanner.until('/', true).text;
  const text = scanner.until('}').text;
  return value.replace(new RegExp(patternSource(pattern), all ? 'gs' : 's'), () => text);
}

/** A shell pattern as a regular expression: `*` any text, `?` one character, an escape takes the next as it is. */
function patternSource(pattern: string): string {
  return pattern.replace(/\\(.)|[\s\S]/g, (found, escaped: string | undefined) => {
    if (found === '*') return '.*';
    if (found === '?') return '.';
    return (escaped ?? found).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
}
