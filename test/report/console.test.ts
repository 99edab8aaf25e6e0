import { describe, expect, it } from 'vitest';
import { alignColumns, consoleLines } from '../../src/report/console.ts';
import { formatBytes, formatDuration } from '../../src/report/size.ts';
import { imageWith, notesWith, reportWith, tagWith } from '../support/reports.ts';

describe('consoleLines', () => {
  it('shows a release', () => {
    expect(consoleLines(reportWith(), notesWith()).join('\n')).toMatchInlineSnapshot(`
      "registry.example.com/team/app@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        v1.2.3  created  immutable  aaaaaaaaaaaa                  it did not exist
        latest  moved    moving     bbbbbbbbbbbb -> aaaaaaaaaaaa  v1.2.3 is newer
        linux/amd64  3 MiB    sha256:1111111111111111111111111111111111111111111111111111111111111111
        linux/arm64  2.8 MiB  sha256:2222222222222222222222222222222222222222222222222222222222222222

      built by buildx (builder "default", driver docker)
      v1.2.3 (commit 0f1e2d3): published in 12.3 s, 5 MiB uploaded"
    `);
  });

  it('colours outcomes only where it is asked to', () => {
    const report = reportWith({ images: [imageWith({ tags: [tagWith({ outcome: 'refused' })] })] });
    expect(consoleLines(report, notesWith()).join('')).not.toContain('\u001b');
    expect(consoleLines(report, notesWith(), true).join('')).toContain('\u001b[31mrefused\u001b[0m');
  });

  it('keeps one line a tag, whatever is in its reason', () => {
    const tags = [tagWith({ reason: 'a\r\nb\u001b[2J\u202e' })];
    const lines = consoleLines(reportWith({ images: [imageWith({ tags })] }), notesWith());
    expect(lines[1]).toMatch(/ a b\\u\{1b\}\[2J\\u\{202e\}$/);
  });
});

describe('alignColumns', () => {
  it('aligns every column but the last', () => {
    expect(
      alignColumns([
        ['a', 'bb', 'c'],
        ['aaaa', 'b', 'cc'],
      ]),
    ).toEqual(['a     bb  c', 'aaaa  b   cc']);
    expect(
      alignColumns([
        ['🚀', 'x'],
        ['ab', 'y'],
      ]),
    ).toEqual(['🚀   x', 'ab  y']);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [1024 * 1024 - 1, '1 MiB'],
    [120 * 1024 * 1024, '120 MiB'],
    [10.4 * 1024 ** 3, '10 GiB'],
    [9.96 * 1024 ** 3, '10 GiB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [840, '840 ms'],
    [12_345, '12.3 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 0 s'],
    [125_400, '2 min 5 s'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
