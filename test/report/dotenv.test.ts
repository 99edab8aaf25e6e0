import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotenv } from '../../src/report/dotenv.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll, imageWith, reportWith } from '../support/reports.ts';

describe('dotenv', () => {
  it('has what later jobs need', () => {
    const a = digestOfAll('a');
    expect(dotenv(reportWith(), ['v1.2.3', 'latest'])).toEqual({
      text: [
        'CFCR_RELEASE_VERSION=v1.2.3',
        `CFCR_RELEASE_DIGEST=${a}`,
        'CFCR_RELEASE_IMAGE=registry.example.com/team/app',
        `CFCR_RELEASE_IMAGE_REF=registry.example.com/team/app@${a}`,
        'CFCR_RELEASE_TAG=v1.2.3',
        'CFCR_RELEASE_REVISION=0f1e2d3c4b5a69788796a5b4c3d2e1f001122334',
        'CFCR_RELEASE_TAGS=v1.2.3,latest',
        '',
      ].join('\n'),
      omitted: [],
    });
  });

  it('leaves out what there is not yet', () => {
    const { text, omitted } = dotenv(reportWith({ images: [imageWith({ digest: null })], revision: '' }), []);
    expect(text).toBe('CFCR_RELEASE_VERSION=v1.2.3\nCFCR_RELEASE_IMAGE=registry.example.com/team/app\n');
    expect(omitted).toEqual([]);
  });

  it('leaves out a list that is too long and keeps the rest', () => {
    const names = Array.from({ length: 60 }, (_, n) => `v${n}-${'x'.repeat(100)}`);
    const { text, omitted } = dotenv(reportWith({ version: names[3] ?? '' }), names);
    expect(omitted).toEqual(['CFCR_RELEASE_TAGS']);
    expect(parseEnv(text)).toMatchObject({
      CFCR_RELEASE_TAG: names[3],
      CFCR_RELEASE_DIGEST: digestOfAll('a'),
    });
  });

  it('holds only what GitLab takes, whatever the values are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(hostileText), (version, name, tags) => {
        const { text } = dotenv(
          reportWith({ version, revision: version, images: [imageWith({ name })] }),
          tags,
        );
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5 * 1024);
        const lines = text.split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.length).toBeLessThanOrEqual(10);
        for (const line of lines) expect(line).toMatch(/^CFCR_[A-Z_]+=[^\s"'`$\\#]+$/);
      }),
      { numRuns: 300 },
    );
  });
});
