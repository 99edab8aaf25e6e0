import { describe, expect, test } from 'vitest';
import type { CommandName } from '../../src/inputs/input.ts';
import { readInputs } from '../../src/inputs/inputs.ts';

const read = (values: Record<string, string>) => readInputs('push', new Map(Object.entries(values)));

describe('inputs', () => {
  test('have their defaults where nothing is given', async () => {
    const { inputs, problems } = await read({});
    expect(problems).toEqual([]);
    expect(inputs.text('if-exists')).toBe('resume');
    expect(inputs.flag('push')).toBe(true);
    expect(inputs.list('images')).toEqual([]);
    expect(inputs.given('if-exists')).toBe(false);
    expect(inputs.secrets).toEqual([]);
  });

  test('are trimmed, and blanks alone are not given', async () => {
    const { inputs } = await read({ target: ' release\n', builder: '  ' });
    expect(inputs.text('target')).toBe('release');
    expect(inputs.given('target')).toBe(true);
    expect(inputs.text('builder')).toBe('auto');
    expect(inputs.given('builder')).toBe(false);
  });

  test('keep separators as they are', async () => {
    const { inputs } = await read({ 'sep-tags': ', ' });
    expect(inputs.text('sep-tags')).toBe(', ');
    expect(inputs.text('sep-labels')).toBe('\n');
  });

  test.each(['true', 'True', 'TRUE'])('%s is true', async word => {
    expect((await read({ 'no-cache': word })).inputs.flag('no-cache')).toBe(true);
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', async word => {
    expect((await read({ push: word })).inputs.flag('push')).toBe(false);
  });

  test('are all read before anything is complained about', async () => {
    const { problems } = await read({
      push: 'yes',
      'if-exists': 'resumes',
      region: 'mars',
      images: 'a\n"b',
      'moving-tags': 'backward',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toContain('push: "yes" is not true or false');
    expect(problems.join('\n')).toContain(
      'if-exists: "resumes" is not allowed; use resume, skip, fail; did you mean resume?',
    );
    expect(problems.join('\n')).toContain('region: "mars" is not allowed; use europe, northamerica, apac');
    expect(problems.join('\n')).toMatch(/images: the list cannot be read: .*quote/i);
  });

  test('that are secret are collected and never repeated in a problem', async () => {
    const { inputs, problems } = await read({ password: 'hunter2', secrets: 'id=hunter3\n"' });
    expect(inputs.secrets).toEqual(['hunter2', 'id=hunter3\n"']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain('hunter');
  });

  test('of other commands are no problem, and not given', async () => {
    const { inputs, problems } = await readInputs('tags', new Map([['if-exists', 'fail']]));
    expect(problems).toEqual([]);
    expect(inputs.given('if-exists')).toBe(false);
  });

  test("have Docker's lists: variables of secrets are separated by commas too", async () => {
    const { inputs } = await read({ 'secret-envs': 'npm=NPM_TOKEN,pip=PIP_TOKEN\nc=C' });
    expect(inputs.list('secret-envs')).toEqual(['npm=NPM_TOKEN', 'pip=PIP_TOKEN', 'c=C']);
  });

  test("leave the quotes of a driver's options to buildx, which splits each at its commas", async () => {
    const { inputs } = await read({ 'driver-opts': 'network=host\n"env.no_proxy=localhost,127.0.0.1"\n# x' });
    expect(inputs.list('driver-opts')).toEqual(['network=host', '"env.no_proxy=localhost,127.0.0.1"']);
  });

  test('that do not exist are a defect of the caller', async () => {
    const { inputs } = await read({});
    expect(() => inputs.text('nonsense')).toThrow('nonsense is not an input of this kind');
    expect(() => inputs.flag('images')).toThrow('images is not an input of this kind');
    expect(() => inputs.list('push')).toThrow('push is not an input of this kind');
  });
});

describe('a wish that nothing be written is never passed over', () => {
  const told = async (command: CommandName, values: Record<string, string>) =>
    (await readInputs(command, new Map(Object.entries(values)))).problems;

  test.each(['push', 'build', 'merge'] as const)('%s has no dry run, and says what has', async command => {
    const problems = await told(command, { 'dry-run': 'true' });
    expect(problems).toEqual([expect.stringMatching(/^dry-run: .*the command `plan`.*`push: false`/)]);
    expect(await told(command, { 'dry-run': 'false', push: 'false' })).toEqual([]);
  });

  test.each(['promote', 'prune'] as const)('%s knows no push, and says what it has', async command => {
    const problems = await told(command, { push: 'false' });
    expect(problems).toEqual([expect.stringMatching(/^push: .*`dry-run: true`/)]);
    expect(await told(command, { push: 'true', 'dry-run': 'true' })).toEqual([]);
  });

  test.each(['plan', 'tags', 'verify', 'doctor'] as const)('%s writes nothing in any case', async command => {
    expect(await told(command, { push: 'false', 'dry-run': 'true' })).toEqual([]);
  });
});
