import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessLine, harmlessLines } from '../../src/host/harmless.ts';
import { hostileText } from '../support/hostile-text.ts';

const COLOURED = /\u001b\[[0-9;]*m/g;

describe('harmlessLine', () => {
  it.each([
    ['carriage return', 'good\rbad', 'good\\x0dbad'],
    ['line feed', 'a\nb', 'a\\x0ab'],
    ['erasing', '\u001b[2Kx', '\\x1b[2Kx'],
    ['link', '\u001b]8;;http://x\u0007y', '\\x1b]8;;http://x\\x07y'],
    ['eight-bit sequence', '\u009b2J', '\\x9b2J'],
    ['reversed reading', 'a\u202eb', 'a\\u{202e}b'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
    ['tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
  ])('shows %s', (_, given, shown) => {
    expect(harmlessLine(given, 'none')).toBe(shown);
  });

  it.each([
    ['\ttab', '\ttab'],
    ['⚠️ 👩‍🚀 é 日本', '⚠️ 👩‍🚀 é 日本'],
    ['\u001b[1;32mok\u001b[0m', '\u001b[1;32mok\u001b[0m'],
    ['\u001b[38;5;208mx\u001b[m', '\u001b[38;5;208mx\u001b[m'],
    ['\u001b[38;2;1;2;3mx', '\u001b[38;2;1;2;3mx\u001b[0m'],
  ])('leaves %j readable', (given, shown) => {
    expect(harmlessLine(given, 'github')).toBe(shown);
  });

  it('lets nothing through but text, tabs and colours that end', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('github', 'gitlab', 'none'), (text, markers) => {
        for (const line of harmlessLines(text, markers)) {
          const rest = line.replace(COLOURED, '');
          expect(rest.replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
          expect(rest.replace(/[\u200d]/g, '')).not.toMatch(/\p{Cf}/u);
          const last = line.match(COLOURED)?.at(-1);
          if (last) expect(last).toMatch(/^\u001b\[0*m$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same line when it is made harmless twice', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const once = harmlessLine(text, 'github');
        expect(harmlessLine(once, 'github')).toBe(once);
      }),
    );
  });
});
