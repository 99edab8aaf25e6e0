/** A version of a Python package (PEP 440) in its normal form. */
export interface PythonVersion {
  /** Normal form without the local part: `1!1.2.3rc1.post2.dev3`. */
  readonly public: string;
  /** The local part, without `+`. */
  readonly local: string;
  readonly release: readonly string[];
  /** A pre-, post- or development release. */
  readonly special: boolean;
}

/** PEP 440, appendix B, written for names instead of a verbose pattern. */
const PATTERN = new RegExp(
  [
    '^v?',
    '(?:(?<epoch>[0-9]+)!)?',
    '(?<release>[0-9]+(?:\\.[0-9]+)*)',
    '(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?',
    '(?:-(?<bare>[0-9]+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?',
    '(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>[0-9]+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
  'i',
);

const PRE: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

/** Longest version that is read; the pattern is linear, but nobody has longer ones. */
const MAX_VERSION = 256;

/** Reads a version and normalises it (PEP 440, normalization). Undefined where the text is none. */
export function parsePep440(text: string): PythonVersion | undefined {
  const groups = text.length > MAX_VERSION ? undefined : PATTERN.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const { epoch, pre, preNumber, bare, post, postNumber, dev, devNumber, local } = groups;
  const release = (groups['release'] ?? '').split('.').map(number);
  const word = pre?.toLowerCase() ?? '';
  const parts = [
    epoch === undefined || number(epoch) === '0' ? '' : `${number(epoch)}!`,
    release.join('.'),
    pre === undefined ? '' : `${PRE[word] ?? word}${number(preNumber)}`,
    bare === undefined && post === undefined ? '' : `.post${number(bare ?? postNumber)}`,
    dev === undefined ? '' : `.dev${number(devNumber)}`,
  ];
  return {
    public: parts.join(''),
    local: (local ?? '').toLowerCase().replace(/[-_]/g, '.'),
    release,
    special: [pre, bare, post, dev].some(part => part !== undefined),
  };
}

/** Digits without leading zeros; a number that is left out is 0. */
function number(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=.)/, '') || '0';
}
