import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLES } from './stage.ts';
import { STORIES } from './stories.ts';

const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);
/** Files that a reader is to copy. */
const files = globSync('*/{*.yml,Jenkinsfile}', { cwd: EXAMPLES }).toSorted();

test('every link leads somewhere', () => {
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter(link => !existsSync(join(EXAMPLES, link)))).toEqual([]);
});

test('every example is in the table', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter(file => !links.includes(file))).toEqual([]);
  expect(files.map(dirname).filter(folder => !links.includes(folder))).toEqual([]);
});

test('every example but those of other CIs has a story that runs it on both', () => {
  const told = STORIES.map(({ topic }) => topic);
  const topics = [...new Set(files.map(dirname))].filter(topic => topic !== 'other-ci');
  expect(told.toSorted()).toEqual(topics.toSorted());
  for (const { topic, github = 'github.yml' } of STORIES)
    for (const file of [github, 'gitlab.yml']) expect(files).toContain(`${topic}/${file}`);
});
