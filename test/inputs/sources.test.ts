import { describe, expect, test } from 'vitest';
import { fromAction, fromCommandLine, isCommand } from '../../src/inputs/sources.ts';

describe('a command line', () => {
  const values = (argv: readonly string[], env: Record<string, string> = {}) =>
    Object.fromEntries(fromCommandLine(argv, env).values);

  test('without a command it is push', () => {
    expect(fromCommandLine(['--images', 'a'], {}).command).toBe('push');
  });

  test.each([
    [[], 'plan', 'plan'],
    [['--images', 'a'], 'verify', 'verify'],
    [['tags'], 'plan', 'tags'],
    [[], '', 'push'],
    [[], 'paln', 'paln'],
  ])('%j with CFCR_COMMAND=%s is %s', (argv, variable, command) => {
    expect(fromCommandLine(argv, { CFCR_COMMAND: variable })).toMatchObject({ command, problems: [] });
  });

  const lines: readonly (readonly [promise: string, argv: readonly string[], values: object])[] = [
    ['a value follows its option', ['--images', 'a/b'], { images: 'a/b' }],
    ['or an equals sign', ['--images=a/b'], { images: 'a/b' }],
    ['a value may hold equals signs', ['--build-args=A=b=c'], { 'build-args': 'A=b=c' }],
    ['a switch alone is true', ['--json'], { json: 'true' }],
    ['a switch takes its value by an equals sign', ['--push=false'], { push: 'false' }],
    ['or as the word after it', ['--push', 'false', '--json'], { push: 'false', json: 'true' }],
    ['a list grows with every mention', ['--images', 'a', '--images=b'], { images: 'a\nb' }],
    ['the last of several texts wins', ['--git-ref', 'a', '--git-ref', 'b'], { 'git-ref': 'b' }],
    ['the command may stand anywhere', ['--json', 'tags', '--images', 'a'], { json: 'true', images: 'a' }],
  ];
  test.each(lines)('%s', (_promise, argv, expected) => {
    expect(values(argv)).toEqual(expected);
    expect(fromCommandLine(argv, {}).problems).toEqual([]);
  });

  test('variables say what the options do not', () => {
    const env = { CFCR_IMAGES: 'a', CFCR_IF_EXISTS: 'fail', CFCR_PUSH: 'false', CFCR_TARGET: '', HOME: '/x' };
    expect(values(['--if-exists', 'skip'], env)).toEqual({ images: 'a', 'if-exists': 'skip', push: 'false' });
  });

  test('every problem is told at once, with what was probably meant', () => {
    const { problems } = fromCommandLine(['push', 'now', '--imges', 'a', '--target'], { CFCR_PLATFORM: 'b' });
    expect(problems).toEqual([
      '--imges is not an option; did you mean --images?',
      '--target needs a value, for example --target "production"',
      '"now" is one word too many; options start with --',
      'the variable CFCR_PLATFORM is not an input; did you mean CFCR_PLATFORMS?',
    ]);
  });

  test.each([
    [
      ['push', '--', '--images', 'a'],
      '"--images" stands after --, where nothing is an option any more; leave -- out',
    ],
    [['push', '--push', 'maybe'], '"maybe" is one word too many; --push takes true or false'],
    [['push', '--push', '--json', 'maybe'], '"maybe" is one word too many; --json takes true or false'],
  ])('%j is told why', (argv, said) => {
    expect(fromCommandLine(argv, {}).problems[0]).toBe(said);
  });

  test('a secret that begins like an option is not shown', () => {
    const key = ['-----BEGIN EC PRIVATE KEY-----', 'MHcCAQEE', '-----END EC PRIVATE KEY-----'].join('\n');
    const { problems } = fromCommandLine(['--sing-key', key, '--sing-key=MHcCAQEE'], {});
    expect(problems.join()).toMatch(/-----BEGIN… is not an option/);
    expect(problems.join()).not.toContain('MHcCAQEE');
  });

  test.each([
    [['--push', 'false'], 'false'],
    [['--push=false'], 'false'],
    [['--push'], 'true'],
  ])('%j sets a switch', (argv, value) => {
    const { command, values, problems } = fromCommandLine(['plan', ...argv], {});
    expect({ command, problems, push: values.get('push') }).toEqual({
      command: 'plan',
      problems: [],
      push: value,
    });
  });

  test('an option of another face is none here', () => {
    expect(fromCommandLine(['--command', 'tags'], {}).problems[0]).toBe('--command is not an option');
  });

  test('variables of the launcher, of tests and of earlier jobs are no inputs', () => {
    const env = { CFCR_PUSH_DEBUG: '1', CFCR_TEST_STRICT: '1', CFCR_TOOLS: '/x', CFCR_RELEASE_VERSION: '1' };
    expect(fromCommandLine([], env)).toMatchObject({ values: new Map(), problems: [] });
  });

  test('the letters that all variables begin with make no variable likely', () => {
    expect(fromCommandLine([], { CFCR_BOGUS: '1', CFCR_PLATFORM: 'b' }).problems).toEqual([
      'the variable CFCR_BOGUS is not an input',
      'the variable CFCR_PLATFORM is not an input; did you mean CFCR_PLATFORMS?',
    ]);
  });

  test.each([
    [['help'], undefined],
    [['--help'], undefined],
    [['help', 'tags'], 'tags'],
    [['tags', '--help'], 'tags'],
    [['help', 'push', 'plan'], 'push'],
    [['--target', 'build', '--help'], undefined],
  ])('%j asks for the help of %s (of all where undefined)', (argv, topic) => {
    const request = fromCommandLine(argv, {});
    expect([request.help, request.topic]).toEqual([true, topic]);
  });

  test.each([[['help', 'charts']], [['charts', '--help']]])('%j asks for nothing that there is', argv => {
    expect(fromCommandLine(argv, {})).toMatchObject({ command: 'charts', help: false });
  });

  test('help and version are asked for in the usual ways', () => {
    expect(fromCommandLine(['--help'], {}).help).toBe(true);
    expect(fromCommandLine(['push', '-h'], {}).help).toBe(true);
    expect(fromCommandLine(['help', 'push'], {}).help).toBe(true);
    expect(fromCommandLine(['--version'], {}).version).toBe(true);
    expect(fromCommandLine([], {})).toMatchObject({ help: false, version: false });
  });
});

describe('an Action', () => {
  test('reads what the runner sets, in its spelling', () => {
    const request = fromAction({ INPUT_IMAGES: 'a', 'INPUT_IF-EXISTS': 'fail', INPUT_COMMAND: 'tags' });
    expect(request).toMatchObject({ command: 'tags', problems: [], help: false, version: false });
    expect(Object.fromEntries(request.values)).toEqual({ images: 'a', 'if-exists': 'fail', command: 'tags' });
  });

  test('empty text and the default are nothing that was chosen', () => {
    const request = fromAction({ INPUT_IMAGES: '', 'INPUT_IF-EXISTS': 'resume', 'INPUT_SEP-TAGS': '\n' });
    expect(request).toMatchObject({ command: 'push', values: new Map() });
  });

  test('a variable stands in for an input that is at its default', () => {
    const env = { CFCR_IF_EXISTS: 'skip', 'INPUT_IF-EXISTS': 'resume' };
    expect(fromAction(env).values.get('if-exists')).toBe('skip');
    expect(fromAction({ ...env, 'INPUT_IF-EXISTS': 'fail' }).values.get('if-exists')).toBe('fail');
  });

  test('an input that does not exist is a problem', () => {
    expect(fromAction({ INPUT_TAGSS: 'a', INPUT_JSON: 'true' }).problems).toEqual([
      'tagss is not an input of this Action; did you mean tags?',
      'json is not an input of this Action',
    ]);
  });
});

test('the commands are the four', () => {
  expect(['push', 'plan', 'tags', 'demo', 'Push', ''].map(isCommand)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
