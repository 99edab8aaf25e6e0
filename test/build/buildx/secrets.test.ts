import { describe, expect, test } from 'vitest';
import { secretArguments } from '../../../src/build/buildx/secrets.ts';
import { AppError } from '../../../src/errors.ts';

const NONE: Parameters<typeof secretArguments>[0] = { secrets: [], secretEnvs: [], secretFiles: [] };

describe('secretArguments', () => {
  test('puts values into the environment and only names into the words', () => {
    const value = 'first=1\nsecond, "quoted"\n';
    const { args, env } = secretArguments(
      { secrets: [`npm=${value}`], secretEnvs: ['gh=TOKEN'], secretFiles: ['rc=./a,b'] },
      { TOKEN: 'hunter2' },
    );
    expect(args).toEqual([
      ...['--secret', 'id=npm,env=CFCR_BUILD_SECRET_0'],
      ...['--secret', 'id=gh,env=TOKEN'],
      ...['--secret', 'id=rc,"src=./a,b"'],
    ]);
    expect(env).toEqual({ CFCR_BUILD_SECRET_0: value });
    expect(args.join(' ')).not.toContain('hunter2');
  });

  const bad: readonly [string, Partial<typeof NONE>, string][] = [
    ['a secret without a value', { secrets: ['npm='] }, 'secrets: entry 1'],
    ['a secret without an id', { secrets: ['sekret'] }, 'secrets: entry 1'],
    ['a binary secret', { secrets: ['a=x\0y'] }, 'secrets: a is binary'],
    [
      'a secret longer than the kernel takes',
      { secrets: [`a=${'x'.repeat(131_000)}`] },
      'secrets: a is binary or longer',
    ],
    ['a variable that is not set', { secretEnvs: ['a=NOPE'] }, 'takes its value from NOPE'],
    ['a file without a path', { secretFiles: ['a'] }, 'secret-files: "a"'],
  ];
  test.each(bad)('refuses %s', (_, given, message) => {
    expect(() => secretArguments({ ...NONE, ...given }, {})).toThrow(message);
  });

  test('names all problems at once and no value', () => {
    const act = () =>
      secretArguments({ ...NONE, secrets: ['=hunter2', 'hunter3'], secretEnvs: ['a=NOPE'] }, {});
    expect(act).toThrow(AppError);
    try {
      act();
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-input', problems: { length: 3 } });
      expect(JSON.stringify(error)).not.toMatch(/hunter/);
    }
  });
});
