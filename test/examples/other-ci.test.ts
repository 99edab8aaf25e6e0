import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI } from '../support/processes.ts';
import { OTHER_CIS, type OtherCi } from './other-cis.ts';
import { canTell, EXAMPLES, needStory, type Stage, setStage } from './stage.ts';
import { type Chapter, KEYS, type Story } from './story.ts';

// The scripts of the other CIs' files, started as those CIs start them, with the variables that those CIs set.

const LIMIT_MS = 60_000;
const APP = 'registry.example.com/team/app';
const REF = '$(touch${IFS}forged)`touch${IFS}forged`;touch${IFS}forged;#&|<>{}%!';

const STORY: Story = {
  topic: 'other-ci',
  registries: { 'registry.example.com': KEYS },
  chapters: [
    {
      title: 'a push to main',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}'] },
    },
    {
      title: 'a version',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}'] },
    },
    {
      title: 'a request, from a branch with a hostile name',
      at: ['-b', `topic/${REF}`],
      commit: 'third',
      when: { kind: 'request', number: 7, from: `topic/${REF}` },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}', 'pr-7'] },
    },
    {
      title: 'a version of another commit again',
      commit: 'fourth',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'failure',
      holds: { [APP]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}', 'pr-7'] },
      says: /tag-conflict/,
    },
  ],
};

describe.each(OTHER_CIS)('examples/other-ci/$file', ci => {
  let stage: Stage;
  beforeAll(async () => {
    if (canTell(STORY)) stage = await setStage(STORY);
  });
  afterAll(() => stage?.close());

  test.for(STORY.chapters)('$title', { timeout: LIMIT_MS }, async (chapter, context) => {
    needStory(context, STORY);
    await stage.begin(chapter);
    const { code, log } = await runIn(ci, stage, chapter);
    expect(code === 0 ? 'success' : 'failure', log).toBe(chapter.ends);
    if (chapter.says) expect(log).toMatch(chapter.says);
    for (const secret of Object.values(stage.secrets)) expect(log).not.toContain(secret);
    expect(readdirSync(stage.project.path)).not.toContain('forged');
    await stage.check(chapter);
  });
});

/** Runs every script of the CI's file, and stops at the first that fails. */
async function runIn(ci: OtherCi, stage: Stage, { when }: Chapter): Promise<{ code: number; log: string }> {
  const { project, machine, secrets } = stage;
  const scripts = ci.scripts(readFileSync(join(EXAMPLES, 'other-ci', ci.file), 'utf8'));
  if (scripts.length === 0) throw new Error(`${ci.file} has no script`);
  const env = {
    ...machine,
    ...ci.variables(when, project.git('rev-parse', 'HEAD')),
    PATH: `${npxFolder(stage)}:${process.env['PATH']}`,
    HOME: project.home,
    CFCR_USERNAME: secrets['REGISTRY_USERNAME'] ?? '',
    CFCR_PASSWORD: secrets['REGISTRY_PASSWORD'] ?? '',
  };
  let log = '';
  for (const script of scripts) {
    const [shell = 'sh', ...options] = ci.shell;
    const child = spawn(shell, [...options, '-c', script], { cwd: project.path, env });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    const code = await new Promise<number>(resolve => child.once('close', end => resolve(end ?? -1)));
    if (code !== 0) return { code, log };
  }
  return { code: 0, log };
}

/** An npx that brings what npm would bring: this tool, and nothing else. */
function npxFolder({ project }: Stage): string {
  const folder = project.folder();
  const npx = join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1" = --yes ] && [ "$2" = cfcr-push@1.0.0 ] || exit 127\nshift 2\nexec "${process.execPath}" "${CLI}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  return folder;
}
