import { goFloat } from './float.ts';
import type { YamlNode } from './node.ts';
import { isTimestamp } from './timestamp.ts';

/** What helm's YAML reader takes an unquoted word for. Integers keep every digit. */
export type ScalarValue =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'merge' }
  | { readonly type: 'text'; readonly value: string };

const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]([0-7]+)|0[bB]([01]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;
const MAX_INT = 2n ** 63n - 1n;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const TAG = 'tag:yaml.org,2002:';
/** Tags that say what a scalar is to be; any other leaves it text. */
const TYPES = ['int', 'float', 'bool', 'null', 'timestamp'].map(name => `${TAG}${name}`);

/**
 * Types a scalar as helm's YAML library does (go-yaml 2: YAML 1.1 without base-60 numbers): `yes` is true, `010` is
 * eight, `1_000` is a number, `1.10` is 1.1. Quoted and block scalars, and dates, are text, unless a tag says otherwise.
 */
export function resolveScalar({ text, plain, tag }: YamlNode & { readonly kind: 'scalar' }): ScalarValue {
  if (tag === undefined) return plain ? resolveWord(text) : { type: 'text', value: text };
  if (tag === `${TAG}binary`) return { type: 'text', value: Buffer.from(text, 'base64').toString('utf8') };
  if (!TYPES.includes(tag) || tag === `${TAG}timestamp`) return { type: 'text', value: text };
  const value = resolveWord(text);
  return tag === `${TAG}float` && value.type === 'int'
    ? { type: 'float', value: Number(value.value) }
    : value;
}

/** Why helm refuses what stands behind a tag, if it does. */
export function tagProblem(node: YamlNode & { readonly kind: 'scalar' }): string | undefined {
  const { text, tag } = node;
  if (tag === undefined) return undefined;
  if (tag === `${TAG}binary`) {
    return BASE64.test(text.replace(/[\r\n]/g, '')) ? undefined : '!!binary: expected base64';
  }
  if (!TYPES.includes(tag)) return undefined;
  const wanted = tag.slice(TAG.length);
  const fits = wanted === 'timestamp' ? isTimestamp(text) : isOfType(resolveWord(text), wanted);
  return fits
    ? undefined
    : `!!${wanted}: ${JSON.stringify(text)} is none, and helm refuses it; remove the tag`;
}

function isOfType(value: ScalarValue, wanted: string): boolean {
  if (wanted === 'float' && value.type === 'int') return value.value <= MAX_INT;
  return value.type === wanted;
}

/** True for the key `<<`, which merges maps unless it is in quotes. */
export function isMergeKey(key: YamlNode): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return key.tag === undefined ? key.plain : key.tag === '!' || key.tag === `${TAG}merge`;
}

/** The same for a plain word. */
export function resolveWord(text: string): ScalarValue {
  if (NULL.test(text)) return { type: 'null' };
  if (TRUE.test(text)) return { type: 'bool', value: true };
  if (FALSE.test(text)) return { type: 'bool', value: false };
  if (text === '<<') return { type: 'merge' };
  if (NOT_A_NUMBER.test(text)) return { type: 'float', value: Number.NaN };
  const infinite = INFINITE.exec(text);
  if (infinite) {
    return {
      type: 'float',
      value: infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
    };
  }
  return resolveNumber(text) ?? { type: 'text', value: text };
}

function resolveNumber(text: string): ScalarValue | undefined {
  if (!/^[-+.0-9]/.test(text)) return undefined;
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  const value = integerOf(digits);
  if (value !== undefined) return { type: 'int', value };
  return FLOAT.test(digits) && Number.isFinite(Number(digits))
    ? { type: 'float', value: Number(digits) }
    : undefined;
}

/** Go's own reading with base 0: a leading zero makes an octal number. Undefined beyond 64 bits. */
function integerOf(digits: string): bigint | undefined {
  const found = INTEGER.exec(digits);
  if (!found) return undefined;
  const [, sign, hex, octal, binary, oldOctal, decimal] = found;
  const size = BigInt(
    hex !== undefined
      ? `0x${hex}`
      : binary !== undefined
        ? `0b${binary}`
        : octal !== undefined || oldOctal !== undefined
          ? `0o${octal ?? oldOctal}`
          : (decimal ?? '0'),
  );
  const value = sign === '-' ? -size : size;
  // An unsigned number may have no sign in Go.
  const most = sign === '' ? MAX_UINT : 2n ** 63n - 1n;
  return value >= MIN_INT && value <= most ? value : undefined;
}

/** The text a number or boolean becomes where helm wants text: `1.10` gives `1.1`, `yes` gives `true`. */
export function scalarAsText(value: ScalarValue): string | undefined {
  switch (value.type) {
    case 'text':
      return value.value;
    case 'merge':
      return '<<';
    case 'bool':
      return String(value.value);
    case 'int':
      return String(value.value);
    case 'float':
      return goFloat(value.value, 32);
    case 'null':
      return undefined;
  }
}
