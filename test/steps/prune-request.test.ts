import { expect, test } from 'vitest';
import type { Deps } from '../../src/commands/command.ts';
import type { CiContext } from '../../src/context/context.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { requestTags } from '../../src/steps/prune-request.ts';

type Known = NonNullable<Parameters<typeof requestTags>[2]>;

const CLOSED: Known = {
  ci: 'github',
  why: 'test',
  event: 'pull_request',
  closed: true,
  ref: { kind: 'request', number: 7, headBranch: 'feature/x', baseBranch: 'main', fork: false },
  revision: 'a1'.repeat(20),
  checkout: 'b2'.repeat(20),
  scheduled: false,
  defaultBranch: 'main',
  repository: {},
} satisfies CiContext & Known;

async function namesOf(tags: string, known: Known | undefined, flavor = '', env: Deps['env'] = {}) {
  const { inputs } = await readInputs(
    'prune',
    new Map([
      ['tags', tags],
      ['flavor', flavor],
    ]),
  );
  const deps = { inputs, env, clock: { now: () => Date.UTC(2026, 5, 1) } } as Deps;
  return requestTags(deps, 7, known);
}

test.each([
  ['', '', ['pr-7'], ['pr-7']],
  ['type=ref,event=pr', '', ['pr-7'], ['pr-7']],
  ['type=ref,event=pr,prefix=pr', '', ['pr7'], ['pr7']],
  ['type=ref,event=pr,prefix=', '', ['7'], ['7']],
  ['', 'suffix=-alpine', ['pr-7-alpine'], ['pr-7-alpine']],
  ['type=raw,value=x-{{pr_number}}-{{base_ref}}', '', ['x-7-main'], []],
  ['type=raw,value={{pr_head_branch}}', '', [], []],
  ['type=raw,value={{pr_head_branch}}-{{pr_number}}', '', ['feature-x-7'], []],
  ['type=ref,event=branch\ntype=ref,event=tag\ntype=edge\ntype=schedule', '', [], []],
  ['type=sha\ntype=sha,format=long\ntype=raw,value=latest', 'latest=true', [], []],
  ['type=raw,value={{run_number}}-{{pr_number}}', '', [], []],
  ['type=raw,value=d{{date "YYYYMMDD"}}-{{pr_number}}', '', [], []],
  ['type=raw,value=pr-{{pr_number}}-{{sha}}', '', [], []],
])(
  'of the rules %j with the flavor %j a closed request has %j, one by number alone %j',
  async (tags, flavor, closed, named) => {
    expect((await namesOf(tags, CLOSED, flavor)).names).toEqual(closed);
    expect((await namesOf(tags, undefined, flavor)).names).toEqual(named);
  },
);

test('the head commit is known at the closing, the merge commit that was built is not', async () => {
  const tags = 'type=raw,value=pr-{{pr_number}}-{{sha}}';
  const env = { DOCKER_METADATA_PR_HEAD_SHA: 'true' };
  expect((await namesOf(tags, CLOSED, '', env)).names).toEqual(['pr-7-a1a1a1a']);
  expect((await namesOf(tags, { ...CLOSED, ci: 'gitlab' })).names).toEqual(['pr-7-a1a1a1a']);
});

test('what stays is told with its reason', async () => {
  const { left } = await namesOf(
    'type=ref,event=pr\ntype=raw,value=preview\ntype=raw,value={{pr_number}}-{{run_number}}',
    CLOSED,
  );
  expect(left).toEqual([
    expect.stringMatching(/^preview .*not this request's alone/),
    expect.stringMatching(/depends on what is not known/),
  ]);
});

test('mistakes in the rules are bad input, all of them', async () => {
  await expect(namesOf('type=nothing\ntype=ref,event=x', CLOSED)).rejects.toMatchObject({
    code: 'bad-input',
    problems: [expect.stringMatching(/nothing/), expect.stringMatching(/event/)],
  });
});
