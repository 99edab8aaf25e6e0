import { describe, expect, it } from 'vitest';
import { AppError, EXIT_OF } from '../../src/errors.ts';
import { annotations } from '../../src/report/annotations.ts';
import { errorLines, errorText } from '../../src/report/error-text.ts';
import { EXPLANATIONS, explain } from '../../src/report/explain.ts';
import { imageWith, notesWith, reportWith, tagWith } from '../support/reports.ts';

describe('errorLines', () => {
  it('gives code, message, findings, causes and the step that only this place knows', () => {
    const error = new AppError('bad-input', '2 inputs cannot be used', {
      problems: ['`a`: unknown', '`b`: not a number'],
      cause: new Error('outer', { cause: new Error('inner\nsecond line') }),
      hint: 'Did you mean `c`?',
    });
    expect(errorLines(error)).toEqual([
      'error[bad-input]: 2 inputs cannot be used',
      '  - `a`: unknown',
      '  - `b`: not a number',
      '  caused by: outer',
      '  caused by: inner second line',
      '  next: Did you mean `c`?',
    ]);
  });

  it('does not repeat a cause that the message already tells', () => {
    const cause = new Error('connect ECONNREFUSED');
    const error = new AppError('network-failed', 'cannot reach h: connect ECONNREFUSED', { cause });
    expect(errorText(error).causes).toEqual([]);
  });

  it.each([
    [new TypeError('x is undefined'), 'x is undefined'],
    ['a string', 'a string'],
    [undefined, 'undefined'],
    [new AggregateError([new Error('first')], 'all failed'), 'all failed'],
  ])('calls %s a defect', (thrown, message) => {
    const lines = errorLines(thrown);
    expect(lines[0]).toBe(`error[internal]: ${message}`);
    expect(lines).toContain(`  ${explain('internal').title}.`);
  });

  it('keeps the stack for a debug log only', () => {
    const error = new TypeError('x is undefined');
    expect(errorLines(error).join('\n')).not.toContain('errors.test');
    expect(errorLines(error, true).join('\n')).toContain('errors.test');
  });

  it('ends where causes form a ring', () => {
    const a = new Error('a');
    const b = new Error('b', { cause: a });
    a.cause = b;
    expect(errorText(a).causes).toEqual(['b']);
  });

  it('explains every code that there is, and no other', () => {
    expect(Object.keys(EXPLANATIONS).sort()).toEqual(Object.keys(EXIT_OF).sort());
  });
});

describe('annotations', () => {
  it('tell the failure with its place, each refused tag, and warnings', () => {
    const error = new AppError('dockerfile-invalid', 'app/Dockerfile:7: unknown instruction FORM', {
      problems: ['p'],
    });
    const tags = [
      tagWith({ outcome: 'refused', reason: 'holds another commit' }),
      tagWith({ outcome: 'kept' }),
    ];
    const found = annotations(
      reportWith({ images: [imageWith({ tags })] }),
      notesWith({ status: 'refused', error, warnings: ['slow'] }),
    );
    expect(found).toEqual([
      {
        level: 'error',
        text: `app/Dockerfile:7: unknown instruction FORM\n- p\nNext: ${explain('dockerfile-invalid').next}`,
        place: { title: 'The Dockerfile has a mistake', file: 'app/Dockerfile', line: 7 },
      },
      {
        level: 'error',
        text: 'holds another commit',
        place: { title: 'registry.example.com/team/app:v1.2.3 is refused' },
      },
      { level: 'warning', text: 'slow', place: {} },
    ]);
  });

  it('are no more than GitHub shows, and the last says how many are left', () => {
    const warnings = Array.from({ length: 25 }, (_, n) => `w${n}`);
    const found = annotations(reportWith(), notesWith({ warnings }));
    expect(found).toHaveLength(10);
    expect(found.at(-1)?.text).toBe('… and 16 more; the log has them all');
  });

  it('are none for a good run', () => {
    expect(annotations(reportWith(), notesWith())).toEqual([]);
  });
});
