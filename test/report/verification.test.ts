import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleLines } from '../../src/report/console.ts';
import { summary } from '../../src/report/summary.ts';
import {
  type Check,
  type VerifiedItem,
  verificationLines,
  verificationProblems,
  verificationSummary,
} from '../../src/report/verification.ts';
import { hostileText } from '../support/hostile-text.ts';
import { digestOfAll, imageWith, notesWith, reportWith } from '../support/reports.ts';

const A = digestOfAll('a');
const NAME = 'registry.example.com/team/app';

function checkWith(given: Partial<Check> = {}): Check {
  return { check: 'signature', subject: A, ok: true, detail: 'signed by this key', problems: [], ...given };
}

function itemWith(checks: readonly Check[]): VerifiedItem {
  return {
    reference: `${NAME}:v1`,
    name: NAME,
    digest: A,
    kind: 'image',
    version: 'v1',
    revision: '',
    platforms: [],
    checks,
  };
}

describe('a verification', () => {
  const bad = checkWith({ check: 'sbom', ok: false, detail: 'no SBOM', problems: ['one is unsigned'] });

  it('is a table for people', () => {
    expect(verificationLines({ items: [itemWith([checkWith(), bad])] })).toEqual([
      `${NAME}@${A}`,
      '  ok       signature  aaaaaaaaaaaa  signed by this key',
      '  MISSING  sbom       aaaaaaaaaaaa  no SBOM',
      '',
    ]);
  });

  it('lists everything that is missing, and why', () => {
    expect(verificationProblems([itemWith([checkWith()])])).toEqual([]);
    expect(verificationProblems([itemWith([bad, bad])])).toHaveLength(4);
    expect(verificationProblems([itemWith([bad])])).toEqual([
      `${NAME}:v1: sbom: no SBOM`,
      `${NAME}:v1: sbom: one is unsigned`,
    ]);
  });

  it('is a summary in which text from outside is only text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (detail, problem) => {
        const items = [itemWith([checkWith({ ok: false, detail, problems: [problem] })])];
        const lines = verificationSummary({ schema: 1, command: 'verify', valid: false, items }).split('\n');
        expect(lines.filter(line => line.startsWith('| '))).toHaveLength(2);
        const cells = lines.at(-1)?.split(/(?<!\\)\|/) ?? [];
        expect(cells).toHaveLength(6);
        expect(lines.at(-1)?.replace(/<br>|<\/?code>|&#\d+;/g, '')).not.toMatch(/[<>`[\]]/);
      }),
    );
  });
});

describe('a signed release', () => {
  const words = ['cosign', 'verify', '--certificate-identity', "it's", `${NAME}@${A}`];
  const signatureChecks = { [`${NAME}@${A}`]: words };

  it('says by which command anybody checks it, ready for a shell', () => {
    const line = `cosign verify --certificate-identity 'it'\\''s' ${NAME}@${A}`;
    const report = reportWith({ images: [imageWith(), imageWith()] });
    const log = consoleLines(report, notesWith({ signatureChecks }));
    expect(log.filter(one => one === `check the signature: ${line}`)).toHaveLength(1);
    expect(summary(report, notesWith({ signatureChecks })).split('\n')).toContain(line);
  });

  it('says so only once it is published', () => {
    const notes = notesWith({ signatureChecks, status: 'failed' });
    expect(consoleLines(reportWith(), notes).join('\n')).not.toContain('cosign');
    expect(summary(reportWith(), notes)).not.toContain('cosign');
  });
});
