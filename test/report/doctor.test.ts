import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DoctorCheck, doctorLines, doctorProblems, doctorSummary } from '../../src/report/doctor.ts';
import { hostileText } from '../support/hostile-text.ts';

function check(given: Partial<DoctorCheck> = {}): DoctorCheck {
  return {
    id: 'git',
    group: 'programs',
    about: null,
    title: 'git',
    status: 'ok',
    found: '2.39.5',
    fix: null,
    code: null,
    ...given,
  };
}

const ARM = check({
  id: 'platforms',
  group: 'builders',
  title: 'platforms',
  status: 'problem',
  found: 'linux/arm64 is missing',
  fix: 'run `binfmt`',
  code: 'platform-unsupported',
});
const PUSH = check({ id: 'push', group: 'registries', about: 'r.test/app', title: 'right to push' });
const document = (checks: readonly DoctorCheck[]) => ({ schema: 1, command: 'doctor', checks }) as const;

describe('for people', () => {
  test('is a table for each group, with the fix below and the counts at the end', () => {
    const helm = check({ id: 'helm', title: 'helm', status: 'note', found: 'not here', fix: 'install it' });
    const reach = { ...PUSH, id: 'reachable', about: 'r.test', title: 'reachable' };
    expect(doctorLines(document([reach, ARM, check(), helm, PUSH]))).toEqual([
      'Programs',
      '  ok    git   2.39.5',
      '  note  helm  not here',
      '           fix: install it',
      '',
      'Builders and platforms',
      '  PROBLEM  platforms  linux/arm64 is missing',
      '           fix: run `binfmt`',
      '',
      'Registries',
      '  ok  reachable      r.test      2.39.5',
      '  ok  right to push  r.test/app  2.39.5',
      '',
      '3 ok, 1 note, 1 problem',
    ]);
  });

  test('says a fix that several share once', () => {
    const skipped = check({ status: 'skipped', found: 'not reached', fix: 'do the first' });
    const lines = doctorLines(document([skipped, skipped, { ...skipped, fix: 'other' }]));
    expect(lines.filter(line => line.includes('fix:'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('0 ok, 3 skipped');
  });

  test('lists problems with what they are about', () => {
    const bad = { ...PUSH, status: 'problem', found: 'denied' } as const;
    expect(doctorProblems([check(), ARM, bad])).toEqual([
      'platforms: linux/arm64 is missing',
      'right to push (r.test/app): denied',
    ]);
  });
});

describe('for a job summary', () => {
  test('is a table for each group', () => {
    const text = doctorSummary(document([check(), ARM]));
    expect(text).toContain('## ❌ Not ready for a release');
    expect(text).toContain('| ❌ | platforms | linux/arm64 is missing | run <code>binfmt</code> |');
    expect(doctorSummary(document([check()]))).toContain('## ✅ Ready for a release');
  });

  test('holds no text from outside as markup, and every row is one row', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const rows = doctorSummary(document([check({ about: text, found: text, fix: text, status: 'note' })]))
          .split('\n')
          .filter(line => line.startsWith('| ℹ️'));
        expect(rows).toHaveLength(1);
        expect(rows[0]?.match(/(?<!\\)\|/g)).toHaveLength(5);
        expect(rows[0]).not.toMatch(/<(?!\/?code>|br>)/);
      }),
    );
  });

  test('and none in a log moves a cursor or begins a line', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const lines = doctorLines(document([check({ about: text, found: text, fix: text, status: 'note' })]));
        for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f\u202e]/);
        expect(lines).toHaveLength(5);
      }),
    );
  });
});
