import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseWorkflowText } from '../support/workflow/github-parser.ts';
import { OUR_ACTION } from '../support/workflow/run-step.ts';
import { wrongInputs } from '../support/workflow/wrong-inputs.ts';
import { EXAMPLES } from './stage.ts';

const WORKFLOWS = globSync('*/{github,before,after}.yml', { cwd: EXAMPLES }).toSorted();
const read = (file: string) => readFileSync(join(EXAMPLES, file), 'utf8');

test('there is a workflow for every topic of GitHub', () => {
  expect(WORKFLOWS.length).toBeGreaterThan(15);
});

describe.each(WORKFLOWS)('examples/%s', file => {
  const text = read(file);
  const workflow = parse(text);
  const uses: readonly string[] = text.match(/(?<=uses: ).+/g) ?? [];

  test('is a workflow that GitHub takes', async () => {
    expect((await parseWorkflowText(file, text)).errors).toEqual([]);
  });

  test('gives the Action only inputs that its command has', () => {
    expect(wrongInputs(workflow)).toEqual([]);
  });

  test('says what its token may, and that is little', () => {
    expect(workflow.permissions).toMatchObject({ contents: 'read' });
    expect(text).not.toMatch(/write-all|contents: write/);
  });

  test('names the major version of every Action', () => {
    expect(uses.filter(one => !/^[\w-]+(?:\/[\w-]+)+@v\d+$/.test(one))).toEqual([]);
    if (!file.endsWith('before.yml')) expect(uses.join(' ')).toContain(`${OUR_ACTION}@v1`);
  });

  test('lets no two runs of it name the same at once', () => {
    if (!file.endsWith('before.yml')) expect(workflow.concurrency).toBeDefined();
  });

  test('writes no value of an expression into a script', () => {
    const scripts = Object.values<{ steps: { run?: string }[] }>(workflow.jobs).flatMap(job =>
      job.steps.flatMap(step => step.run ?? []),
    );
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
  });

  test('begins by saying what it is for', () => {
    expect(text).toMatch(/^# [A-Z]/);
  });
});

test('moving over takes every input along, under its name and with its value', () => {
  const steps = (file: string): readonly { uses: string; with?: Record<string, string> }[] =>
    parse(read(`moving-over/${file}.yml`)).jobs.release.steps;
  const after = steps('after').find(({ uses }) => uses.startsWith(OUR_ACTION))?.with;
  const before = Object.assign({}, ...steps('before').map(step => step.with)) as Record<string, string>;
  // What one of Docker's actions hands to the next is no input of a user.
  const own = Object.entries(before).filter(([, value]) => !value.includes('steps.'));
  const rules = steps('before').find(({ uses }) => uses.includes('metadata-action'))?.with;
  expect(after).toEqual({ ...Object.fromEntries(own), ...rules });
});

describe('a bad workflow is refused', () => {
  const good = read('quick-start/github.yml');

  test.each([
    ['an unknown key', good.replace('runs-on:', 'runs-at:'), /runs-at/],
    ['an unknown event', good.replace('pull_request:', 'pull_requests:'), /pull_requests/],
    ['an expression that is not one', good.replace('vars.CF_ORG_ID', 'vars.CF_ORG_ID ||'), /expression/i],
    [
      'a context that is not there',
      good.replace('vars.CF_ORG_ID', 'var.CF_ORG_ID'),
      /Unrecognized named-value/,
    ],
  ])('%s', async (_, text, words) => {
    expect(text).not.toBe(good);
    expect((await parseWorkflowText('bad.yml', text)).errors.join('\n')).toMatch(words);
  });

  test.each([
    ['an input that the Action has not', good.replace('images:', 'image:'), 'release: image is no input'],
    [
      'an input of another command',
      good.replace('images:', 'retention:'),
      'release: push takes no retention',
    ],
    [
      'an unknown command',
      good.replace('region: europe', 'command: publish'),
      'release: there is no command publish',
    ],
    [
      'a value that is none of the options',
      good.replace('region: europe', 'region: mars'),
      'release: region is not',
    ],
  ])('%s', (_, text, words) => {
    expect(text).not.toBe(good);
    expect(wrongInputs(parse(text)).join('\n')).toContain(words);
  });
});
