import picomatch from 'picomatch';

/**
 * Reads a glob over tags, the same for every input that takes one. A bracket without its other half is literal text to
 * most readers of globs, and so matches nothing: a text says that instead.
 */
export function readTagGlob(pattern: string): ((tag: string) => boolean) | string {
  try {
    return picomatch(pattern, { dot: true, nonegate: true, strictBrackets: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, missing = error.message] = /^(Missing (?:opening|closing): ".")/.exec(error.message) ?? [];
    return `the pattern ${JSON.stringify(pattern)} matches no tag: ${missing.toLowerCase()}`;
  }
}
