import { expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import type { DoctorCheck } from '../../src/report/doctor.ts';
import { diagnosisError } from '../../src/steps/doctor-report.ts';

function check(code: ErrorCode | null): DoctorCheck {
  const bad = code !== null;
  return {
    id: 'x',
    group: 'ci',
    about: null,
    title: 'X',
    status: bad ? 'problem' : 'ok',
    found: 'found',
    fix: bad ? 'fix' : null,
    code,
  };
}

test.each<readonly [string, readonly (ErrorCode | null)[], ErrorCode | undefined]>([
  ['nothing at all', [], undefined],
  ['nothing bad', [null, null], undefined],
  ['a missing credential', [null, 'credentials-missing'], 'credentials-missing'],
  ['rights alone: the first of them', ['not-allowed', 'credentials-missing'], 'not-allowed'],
  ['rights and something else', ['not-allowed', 'builder-missing'], 'not-ready'],
  ['bad input found on the way', ['bad-input'], 'not-ready'],
  ['a platform that cannot be built', ['platform-unsupported'], 'not-ready'],
])('%s ends in its code', (_what, codes, expected) => {
  expect(diagnosisError(codes.map(check))?.code).toBe(expected);
});

test('what is wrong is listed with where the fixes are', () => {
  const error = diagnosisError([check(null), check('builder-missing')]);
  expect(error).toMatchObject({
    message: '1 of 2 checks found a problem',
    problems: ['X: found'],
    hint: expect.stringContaining('`fix`'),
  });
});
