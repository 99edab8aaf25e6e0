import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBuffer, MAX_LINE } from '../../src/host/line-buffer.ts';
import { createMasker } from '../../src/host/redaction.ts';

function collect(
  chunks: readonly string[],
  safeCut: (text: string) => number = text => text.length,
): string[] {
  const lines: string[] = [];
  const buffer = lineBuffer({ emit: line => void lines.push(line), safeCut });
  for (const chunk of chunks) buffer.push(chunk);
  buffer.flush();
  return lines;
}

describe('lineBuffer', () => {
  it.each([
    [['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [
      ['a\r', 'b'],
      ['a', 'b'],
    ],
    [
      ['a\n', '\n', 'b\n'],
      ['a', '', 'b'],
    ],
    [['a\r'], ['a']],
    [[''], []],
  ])('reads %j as the lines %j', (chunks, lines) => {
    expect(collect(chunks)).toEqual(lines);
  });

  it('gives the same lines wherever the output is cut', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', '\r', '\n', '\r\n')).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
        const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.slice(at * size, (at + 1) * size),
        );
        expect(collect(chunks)).toEqual(collect([whole]));
      }),
    );
  });

  it('passes on a line that never ends in pieces, and no secret in two of them', () => {
    const masker = createMasker();
    const secret = 'correct-horse-battery';
    masker.add(secret);
    const endless = Array.from({ length: 30 }, () => 'x'.repeat(9_990) + secret);
    const lines = collect(endless, masker.safeCut);
    expect(lines.length).toBeGreaterThan(3);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(MAX_LINE + 20_000);
    expect(lines.join('')).toBe(endless.join(''));
    expect(
      lines
        .map(masker.redact)
        .join('')
        .match(/\*\*\*/g),
    ).toHaveLength(30);
  });
});
