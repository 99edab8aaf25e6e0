import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaid } from '../../src/report/mermaid.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll, imageWith, tagWith } from '../support/reports.ts';

const NODE = String.raw`[a-z]+\d*(?:_\d+)?`;
/** All that is ever drawn: nodes with a quoted label of harmless signs and character codes, and edges between them. */
const LINE = new RegExp(
  `^(?:flowchart LR|  ${NODE}\\["(?:[A-Za-z0-9/_ .-]|#\\d+;)*"\\]|  (${NODE}) -\\.?-> (${NODE}))$`,
);

function drawn(lines: readonly string[]): void {
  const nodes = new Set(lines.flatMap(line => /^ {2}([a-z]+\d*(?:_\d+)?)\[/.exec(line)?.[1] ?? []));
  for (const line of lines) {
    const match = LINE.exec(line);
    expect(match, line).not.toBeNull();
    for (const end of match?.slice(1) ?? []) if (end !== undefined) expect(nodes).toContain(end);
  }
}

describe('mermaid', () => {
  it('draws tags, index and platforms', () => {
    expect(mermaid([imageWith()])).toMatchInlineSnapshot(`
      [
        "flowchart LR",
        "  i0["registry.example.com/team/app aaaaaaaaaaaa"]",
        "  t0_0["v1.2.3 #40;created#41;"]",
        "  t0_0 --> i0",
        "  t0_1["latest #40;moved#41;"]",
        "  t0_1 --> i0",
        "  p0_0["linux/amd64 111111111111"]",
        "  i0 --> p0_0",
        "  p0_1["linux/arm64 222222222222"]",
        "  i0 --> p0_1",
      ]
    `);
  });

  it('draws a tag that holds something else at what it holds', () => {
    const tags = [
      tagWith({ outcome: 'skipped', digest: digestOfAll('c') }),
      tagWith({ tag: 'x', digest: digestOfAll('c') }),
    ];
    const lines = mermaid([imageWith({ tags, platforms: [] })]);
    expect(lines.slice(2)).toEqual([
      '  t0_0["v1.2.3 #40;skipped#41;"]',
      '  o0_0["cccccccccccc"]',
      '  t0_0 --> o0_0',
      '  t0_1["x #40;created#41;"]',
      '  t0_1 --> o0_0',
    ]);
  });

  it('draws a plan with dotted lines and a refusal with none', () => {
    const tags = [tagWith({ outcome: 'create', digest: null }), tagWith({ outcome: 'refuse', digest: null })];
    const lines = mermaid([imageWith({ digest: null, tags, platforms: [] })]);
    expect(lines.filter(line => line.includes('->'))).toEqual(['  t0_0 -.-> i0']);
  });

  it('is a valid picture whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, hostileText, (name, tag, outcome, platform) => {
        drawn(
          mermaid([
            imageWith({
              name,
              tags: [tagWith({ tag, outcome }), tagWith({ tag, outcome, digest: digestOfAll('d') })],
              platforms: [{ platform, digest: digestOfAll('1'), size: 1 }],
            }),
          ]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('stays within what GitHub draws, however much there is', () => {
    const tags = Array.from({ length: 300 }, (_, n) => tagWith({ tag: '🚀'.repeat(120) + n }));
    const platforms = Array.from({ length: 60 }, () => ({
      platform: '🚀'.repeat(100),
      digest: digestOfAll('1'),
      size: 1,
    }));
    const images = Array.from({ length: 30 }, () => imageWith({ name: '🚀'.repeat(90), tags, platforms }));
    const lines = mermaid(images);
    drawn(lines);
    expect(lines.join('\n').length).toBeLessThan(50_000);
    expect(lines.filter(line => line.startsWith('  t') && line.includes('["'))).toHaveLength(50);
    expect(lines).toContain('  more["#8230; and 22 more images"]');
    expect(lines.some(line => line.includes('and 250 more tags'))).toBe(true);
  });

  it('draws nothing where nothing is', () => {
    expect(mermaid([])).toEqual([]);
  });
});
