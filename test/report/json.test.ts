import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertJson, reportJson } from '../../src/report/json.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll, imageWith, reportWith, tagWith } from '../support/reports.ts';
import { commandsIn } from '../support/runner-commands.ts';

describe('reportJson', () => {
  it('is the document of the contract, field by field', () => {
    const a = digestOfAll('a');
    const report = reportWith({
      images: [imageWith({ tags: [tagWith()] })],
      charts: [imageWith({ name: 'h/charts/app', tags: [], platforms: [] })],
      attachments: [
        { mediaType: 'application/spdx+json', digest: digestOfAll('c'), subject: a, kind: 'sbom' },
      ],
    });
    expect(reportJson(report)).toBe(
      `{"schema":1,"command":"push","version":"v1.2.3","revision":"0f1e2d3c4b5a69788796a5b4c3d2e1f001122334",` +
        `"images":[{"name":"registry.example.com/team/app","digest":"${a}","platforms":[` +
        `{"platform":"linux/amd64","digest":"${digestOfAll('1')}","size":3145728},` +
        `{"platform":"linux/arm64","digest":"${digestOfAll('2')}","size":2900000}],` +
        `"tags":[{"tag":"v1.2.3","kind":"immutable","outcome":"created","digest":"${a}","previous":null,"reason":"it did not exist"}]}],` +
        `"charts":[{"name":"h/charts/app","digest":"${a}","tags":[]}],` +
        `"attachments":[{"kind":"sbom","subject":"${a}","digest":"${digestOfAll('c')}","mediaType":"application/spdx+json"}]}`,
    );
  });

  it('carries nothing but the fields of its schema, in their order', () => {
    const tag = { secret: 'x', ...tagWith() };
    const given = {
      ...reportWith({ images: [{ ...imageWith({ tags: [tag] }), digest: null }] }),
      extra: true,
    };
    expect(reportJson(given)).not.toMatch(/secret|extra/);
    expect(Object.keys(JSON.parse(reportJson(given)))).toEqual([
      ...['schema', 'command', 'version', 'revision', 'images', 'charts', 'attachments'],
    ]);
  });
});

describe('inertJson', () => {
  it('means the same and commands nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(hostileText, hostileText),
        fc.constantFrom(undefined, 2),
        (record, indent) => {
          const text = inertJson(record, indent);
          expect(JSON.parse(text)).toEqual(record);
          expect(commandsIn(text)).toEqual([]);
          expect(text).not.toMatch(/\p{Cf}/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});
