import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/helm/findings.ts';
import { compileGlob } from '../../src/helm/glob.ts';
import { parseIgnore } from '../../src/helm/ignore.ts';
import { linesOf } from './support.ts';

describe("patterns are Go's", () => {
  const cases: readonly (readonly [pattern: string, name: string, matches: boolean])[] = [
    ['*', 'a', true],
    ['*', 'a/b', false],
    ['a*', 'a', true],
    ['*/b', 'a/b', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['[a-c]', 'b', true],
    ['[^a-c]', 'b', false],
    ['[!a]', 'b', false],
    ['[!a]', '!', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['[\\]]', ']', true],
    ['[]a]', 'a', false],
    ['a[', 'a', false],
    ['é?', 'éü', true],
    ['*a*b*c', 'xaybzc', true],
    ['*a*b*c', 'xaybz', false],
    // A star passes over bytes, and what it leaves of a character is one each.
    ['*??', '日', true],
    ['*??', 'é', false],
    ['x*[^a]?', 'x😀', true],
    ['*日', '日日', true],
    ['', '', true],
    ['', 'a', false],
  ];
  test.for(cases)('%s against %s: %s', ([pattern, name, matches]) => {
    expect(compileGlob(pattern)?.(name) ?? false).toBe(matches);
  });

  test.for(['[', '[a', '[a-', '[a-]', '[]', '[^]', '\\', 'a\\', '[-a]'])('%s is malformed', pattern => {
    expect(compileGlob(pattern)).toBeUndefined();
  });

  test('no pattern is slow or throws', () => {
    expect(compileGlob(`${'*a'.repeat(50)}b`)?.('a'.repeat(5000))).toBe(false);
    fc.assert(fc.property(fc.string(), fc.string(), (pattern, name) => void compileGlob(pattern)?.(name)));
  });
});

function ignored(rules: string, path: string, isDirectory = false): boolean {
  return parseIgnore(rules, '.helmignore', new Findings())(path, isDirectory);
}

describe("rules are helm's", () => {
  const cases: readonly (readonly [rules: string, path: string, isDirectory: boolean, ignored: boolean])[] = [
    ['*.md', 'README.md', false, true],
    ['*.md', 'docs/README.md', false, true],
    ['/*.md', 'docs/README.md', false, false],
    ['docs/*.md', 'docs/README.md', false, true],
    ['docs/*.md', 'x/docs/README.md', false, false],
    ['docs/', 'docs', true, true],
    ['docs/', 'docs', false, false],
    ['docs/', 'x/docs', true, true],
    ['./docs', 'docs', true, false],
    ['*.md\n!README.md', 'README.md', false, true],
    ['!README.md', 'README.md', false, false],
    ['!README.md', 'values.yaml', false, true],
    ['!docs/', 'docs', false, true],
    ['# *.md', 'a.md', false, false],
    ['  *.md  ', 'a.md', false, true],
    ['\u00a0*.md\u0085\r', 'a.md', false, true],
    ['#\n\uFEFF*.md', 'a.md', false, false],
    [`${'x'.repeat(65_535)}\n*.md`, 'a.md', false, true],
    ['', 'templates/.hidden', false, true],
    ['', 'templates/x/.hidden', false, false],
    ['', '.git', true, false],
    ['*', '', true, false],
  ];
  test.for(cases)('%j on %s (folder: %s): %s', ([rules, path, isDirectory, expected]) => {
    expect(ignored(rules, path, isDirectory)).toBe(expected);
  });

  test('what helm refuses has its line', () => {
    const findings = new Findings();
    parseIgnore(`ok\na/**/b\n\n[z-\n${'é'.repeat(32_768)}\n`, 'app/.helmignore', findings);
    expect(linesOf(findings)).toEqual([
      'error app/.helmignore:2: helm does not support "**" and refuses the chart: a/**/b',
      'error app/.helmignore:4: the pattern is malformed: [z-',
      'error app/.helmignore:5: the line is longer than helm reads, 65535 bytes',
    ]);
  });
});
