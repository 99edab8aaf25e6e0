import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseWorkflowText } from '../support/workflow/github-parser.ts';
import { OUR_ACTION } from '../support/workflow/run-step.ts';
import { wrongInputs } from '../support/workflow/wrong-inputs.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

describe.each(globSync('*.yml', { cwd: FOLDER }))("the project's own workflow %s", file => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  test('is one that GitHub takes', async () => {
    expect((await parseWorkflowText(file, text)).errors).toEqual([]);
  });

  test('gives this Action only inputs that its command has', () => {
    const named = text.replaceAll('uses: ./', `uses: ${OUR_ACTION}@v1`);
    expect(named).not.toBe(text);
    expect(wrongInputs(parse(named))).toEqual([]);
  });

  test('runs scripts and builds files that there are', () => {
    const paths = text.match(/(?<=node )\.ci\/\S+|(?<=file: )\S+/g) ?? [];
    expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('writes no value of an expression into a script', () => {
    const jobs = Object.values<{ steps: { run?: string }[] }>(parse(text).jobs);
    const scripts = jobs.flatMap(job => job.steps.flatMap(step => step.run ?? []));
    expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
  });
});

test('a release may write only where it has to', () => {
  const { permissions, jobs } = parse(readFileSync(join(FOLDER, 'release.yml'), 'utf8'));
  expect(permissions).toEqual({ contents: 'read' });
  const writing = Object.entries<{ permissions?: Record<string, string> }>(jobs).map(([name, job]) => [
    name,
    Object.entries(job.permissions ?? {}).flatMap(([what, right]) => (right === 'write' ? [what] : [])),
  ]);
  expect(Object.fromEntries(writing)).toEqual({
    check: [],
    image: ['packages', 'id-token'],
    package: ['id-token'],
    name: ['contents'],
  });
});

test('the whole sweep of faults runs by schedule', () => {
  const { on, jobs } = parse(readFileSync(join(FOLDER, 'ci.yml'), 'utf8'));
  expect(on.schedule).toEqual([{ cron: expect.any(String) }]);
  expect(jobs.faults.if).toContain("github.event_name == 'schedule'");
  const sweep = jobs.faults.steps.at(-1);
  expect(sweep).toEqual({ run: 'npm test -- test/faults', env: { CFCR_TEST_FULL: '1' } });
  // The variable is the one that the sweep looks at.
  const [variable = ''] = Object.keys(sweep.env);
  expect(readFileSync(join(ROOT, 'test/faults/in-turn.ts'), 'utf8')).toContain(`process.env['${variable}']`);
});
