import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { EXPLANATIONS } from '../../src/report/explain.ts';
import { MAX_SUMMARY_BYTES, summary } from '../../src/report/summary.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll, imageWith, notesWith, reportWith, tagWith } from '../support/reports.ts';

/** The lines outside fenced blocks; fails when a fence is left open. */
function proseOf(markdown: string): string[] {
  let fence = '';
  const prose = markdown.split('\n').filter(line => {
    const found = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && found !== '') {
      fence = found;
      return false;
    }
    if (fence === '') return true;
    if (line === fence) fence = '';
    return false;
  });
  expect(fence).toBe('');
  return prose;
}

/** Cells of every table row, read as GFM does: an unescaped bar ends a cell. */
function tablesOf(markdown: string): string[][][] {
  const tables: string[][][] = [];
  let open = false;
  for (const line of proseOf(markdown)) {
    if (!line.startsWith('|')) {
      open = false;
      continue;
    }
    if (!open) tables.push([]);
    open = true;
    tables.at(-1)?.push(line.split(/(?<!\\)\|/).slice(1, -1));
  }
  return tables;
}

const OUR_MARKUP =
  /<\/?code>|<\/a>|<br>|<a href="https:\/\/github\.com\/team\/app\/commit\/[0-9a-f]{40}">|&#\d+;|\*\*[A-Za-z][^*]*\*\*|\*This summary[^*]*\*/g;

describe('summary', () => {
  it('shows a published release', () => {
    expect(summary(reportWith(), notesWith())).toMatchInlineSnapshot(`
      "## ✅ Published <code>v1.2.3</code> at <a href="https://github.com/team/app/commit/0f1e2d3c4b5a69788796a5b4c3d2e1f001122334"><code>0f1e2d3</code></a>

      ### <code>registry.example.com/team/app</code>

      Digest: <code>sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</code>

      | Tag | Kind | Outcome | Digest | Held before | Why |
      |---|---|---|---|---|---|
      | <code>v1.2.3</code> | immutable | created | <code>aaaaaaaaaaaa</code> | – | it did not exist |
      | <code>latest</code> | moving | moved | <code>aaaaaaaaaaaa</code> | <code>bbbbbbbbbbbb</code> | v1.2.3 is newer |

      | Platform | Digest | Size to pull |
      |---|---|---:|
      | <code>linux/amd64</code> | <code>sha256:1111111111111111111111111111111111111111111111111111111111111111</code> | 3 MiB |
      | <code>linux/arm64</code> | <code>sha256:2222222222222222222222222222222222222222222222222222222222222222</code> | 2.8 MiB |

      \`\`\`sh
      docker pull registry.example.com/team/app@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      docker pull registry.example.com/team/app:v1.2.3
      \`\`\`

      \`\`\`mermaid
      flowchart LR
        i0["registry.example.com/team/app aaaaaaaaaaaa"]
        t0_0["v1.2.3 #40;created#41;"]
        t0_0 --> i0
        t0_1["latest #40;moved#41;"]
        t0_1 --> i0
        p0_0["linux/amd64 111111111111"]
        i0 --> p0_0
        p0_1["linux/arm64 222222222222"]
        i0 --> p0_1
      \`\`\`

      built by buildx &#40;builder &#34;default&#34;, driver docker&#41; · 12.3 s, 5 MiB uploaded
      "
    `);
  });

  it('says first what was refused, and the next step', () => {
    const tags = [
      tagWith({
        outcome: 'refused',
        digest: digestOfAll('b'),
        previous: digestOfAll('b'),
        reason: 'holds another commit',
      }),
    ];
    const error = new AppError('tag-conflict', 'v1.2.3 holds another commit', {
      hint: 'Release it as v1.2.4',
    });
    const shown = summary(
      reportWith({ images: [imageWith({ tags, digest: null })] }),
      notesWith({ status: 'refused', error }),
    );
    const blocks = shown
      .split('\n\n')
      .slice(0, 5)
      .map(block => block.trim());
    expect(blocks).toEqual([
      expect.stringMatching(/^## ⛔ Refused <code>v1\.2\.3<\/code> at /),
      '**A tag that must not change is already taken by something else** (<code>tag-conflict</code>)',
      'v1.2.3 holds another commit',
      '- <code>registry.example.com/team/app:v1.2.3</code>: holds another commit',
      '**Next:** Release it as v1.2.4<br>',
    ]);
    expect(shown).not.toContain('docker pull');
  });

  it('tells every finding of a check', () => {
    const error = new AppError('bad-input', '2 inputs cannot be used', {
      problems: ['`a` is wrong', '<b> is | wrong'],
    });
    const shown = summary(
      reportWith({ images: [], version: '', revision: '' }),
      notesWith({ status: 'failed', error }),
    );
    expect(shown).toContain('- <code>a</code> is wrong\n- &#60;b&#62; is &#124; wrong');
    expect(shown).toMatch(/^## ❌ Failed\n/);
  });

  it.each([
    ['javascript:alert(1)'],
    ['https://evil.example/"onclick="x'],
    ['https://user:pw@host/x'],
    [undefined],
  ])('links the revision to no address like %j', source => {
    const { source: _, ...notes } = notesWith();
    expect(summary(reportWith(), source === undefined ? notes : { ...notes, source })).toContain(
      '</code> at <code>0f1e2d3</code>\n',
    );
  });

  it('shows how to pull a chart', () => {
    const chart = imageWith({
      name: 'registry.example.com/charts/app',
      platforms: [],
      tags: [tagWith({ tag: '1.2.3' })],
    });
    expect(summary(reportWith({ images: [], charts: [chart] }), notesWith())).toContain(
      'helm pull oci://registry.example.com/charts/app --version 1.2.3',
    );
  });

  it('is only text wherever text comes from outside', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 12, maxLength: 12 }), texts => {
        const at = (index: number): string => texts[index] ?? '';
        const tags = [
          tagWith({ tag: at(0), outcome: at(1), reason: at(2) }),
          tagWith({ tag: at(3), outcome: 'refused' }),
        ];
        const platforms = [{ platform: at(4), digest: digestOfAll('1'), size: 1 }];
        const report = reportWith({
          version: at(5),
          images: [imageWith({ name: at(6), tags, platforms })],
          attachments: [
            { kind: at(7), subject: digestOfAll('a'), digest: digestOfAll('c'), mediaType: at(8) },
          ],
        });
        const error = new AppError('registry-failed', at(9), {
          problems: [at(0), at(10)],
          hint: at(2),
          cause: new Error(at(11)),
        });
        const shown = summary(report, notesWith({ built: at(10), warnings: [at(11)], error }));
        const tables = tablesOf(shown);
        expect(tables.map(table => table.map(row => row.length))).toEqual([
          [6, 6, 6, 6],
          [3, 3, 3],
          [4, 4, 4],
        ]);
        const left = proseOf(shown).map(line =>
          line.replace(/^(?:## |### |- (?:⚠️ )?|\|.*)/u, '').replace(OUR_MARKUP, ''),
        );
        for (const line of left) expect(line).not.toMatch(/[<>*_`[\]\\~|#]|&(?!#\d+;)|https?:\/\//);
        expect(shown).not.toMatch(/[\r\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
      }),
      { numRuns: 300 },
    );
  });

  it('stays below what GitHub takes, with whole rows and a note', () => {
    const tags = Array.from({ length: 4000 }, (_, n) =>
      tagWith({ tag: `v1.${n}`, reason: '|<é🚀>'.repeat(100) }),
    );
    const shown = summary(reportWith({ images: [imageWith({ tags })] }), notesWith());
    const size = Buffer.byteLength(shown);
    expect(size).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(size).toBeGreaterThan(MAX_SUMMARY_BYTES / 2);
    expect(shown).toMatch(
      /\*This summary is cut: \d+ lines did not fit\. The JSON report has everything\.\*\n$/,
    );
    for (const row of tablesOf(shown).flat()) expect([3, 6]).toContain(row.length);
  });

  it('fits any limit with all fences closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 4000 }), limit => {
        const shown = summary(reportWith(), notesWith(), limit);
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(limit);
        proseOf(shown);
      }),
    );
  });
});

describe('explanations', () => {
  it.each(Object.entries(EXPLANATIONS))('of %s are whole sentences', (_, { title, cause, next }) => {
    expect(title).toMatch(/^(?:[A-Z]|git ).*[^.]$/);
    expect(cause).toMatch(/^(?:[A-Z]|git |docker ).*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  it('of missing credentials name the inputs and Cloudfleet’s token', () => {
    const { next } = EXPLANATIONS['credentials-missing'];
    for (const word of ['`username`', '`password`', 'Cloudfleet', 'API token', 'Administrator'])
      expect(next).toContain(word);
  });
});
