import { goFloat } from './float.ts';
import type { YamlNode } from './node.ts';

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

/**
 * Types a scalar as helm's YAML library does (go-yaml 2: YAML 1.1 without base-60 numbers): `yes` is true, `010` is
 * eight, `1_000` is a number, `1.10` is 1.1. Quoted and block scalars, and dates, are text.
 */
export function resolveScalar(node: YamlNode & { readonly kind: 'scalar' }): ScalarValue {
  const { text, plain, tag } = node;
  if (!plain || tag === 'tag:yaml.org,2002:str' || tag === '!') return { type: 'text', value: text };
  return resolveWord(text);
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
