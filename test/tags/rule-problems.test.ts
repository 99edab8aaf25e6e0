import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { isTag } from '../../src/oci/reference.ts';
import { branch, derive, names, request, tag } from './context.ts';

test.each<[rules: string, words: RegExp]>([
  ['type=semvr,pattern={{version}}', /unknown type "semvr"; did you mean semver\?/],
  ['type=semver,patern={{version}}', /type=semver has no attribute "patern"; did you mean pattern\?/],
  ['type=semver', /pattern is missing/],
  ['type=match', /pattern is missing/],
  ['type=raw', /value is missing/],
  ['type=ref', /event is missing/],
  ['type=ref,event=branches', /event is "branches", expected branch, tag, pr; did you mean branch\?/],
  ['type=sha,format=longer', /format is "longer", expected short, long; did you mean long\?/],
  ['type=raw,value={{brnch}}', /unknown expression \{\{brnch\}\}; did you mean branch\?/],
  ['type=raw,value={{runNumber}}', /unknown expression \{\{runNumber\}\}; did you mean run_number\?/],
  ['type=semver,pattern={{majr}}', /unknown expression \{\{majr\}\}; did you mean major\?/],
  ['type=raw,value={{constructor}}', /unknown expression \{\{constructor\}\}/],
  ['type=raw,value={{branch', /braces that are not closed/],
  ['type=raw,value={{#if branch}}x{{/if}}', /is not an expression/],
  ['type=raw,value=x,enable=yes', /enable is "yes", expected true or false/],
  ['type=raw,value=x,enable={{branch}}', /enable is "main", expected true or false/],
  ['type=raw,value=x,priority=high', /priority is "high", expected a whole number/],
  ['type=raw,value=a,b', /value is given twice; quote an attribute that holds a comma: "value=a,b"/],
  ['type=raw,value=a,prefix=x,prefix=y', /prefix is given twice/],
  ['type=match,pattern=v(', /Unterminated group/],
  ['type=match,pattern=/v/zz', /Invalid flags/],
  ['type=match,pattern=v\\d,group=1', /group 1 is missing: the expression has no groups/],
  ['type=match,pattern=v(\\d),group=2', /group 2 is missing: the expression has 1/],
  ['type=match,pattern=v(\\d),group=a', /group is "a", expected the number of a group/],
  ['type=semver,pattern={{version}},match=(', /Unterminated group/],
  ['type=semver,pattern={{version}},value=one.two', /value: "one.two" is no semantic version/],
  ['type=pep440,pattern={{version}},value=one', /value: "one" is no version by PEP 440/],
  ['type=calver,value=2026.13', /value: "2026.13" is no calendar version/],
  ["type=raw,value={{date 'YYYY' tz='Mars/Olympus'}}", /"Mars\/Olympus" is not a time zone/],
  ['type=sha\ntype=sha', /the rule is there twice/],
  ['team/app:1.0', /no rule; write `images: team\/app` and `tags: type=raw,value=1\.0`/],
  [
    'localhost:5000/app:{{branch}}',
    /write `images: localhost:5000\/app` and `tags: type=raw,value=\{\{branch\}\}`/,
  ],
  ['team/app:a,ghcr.io/team/app:a', /`images: ghcr\.io\/team\/app` and `tags: type=raw,value=a`/],
  ['type=raw,"value=open', /tags: the list cannot be read: Quote Not Closed/],
])('%s is refused', async (rules, words) => {
  await expect(derive(branch('main'), { rules })).rejects.toMatchObject({
    code: 'bad-input',
    problems: expect.arrayContaining([expect.stringMatching(words)]),
  });
});

test('what is wrong with rules that do not fire here is said all the same', async () => {
  const rules = 'type=semver,pattern={{majr}}\ntype=schedule,pattern={{dat}}';
  await expect(derive(branch('main'), { rules })).rejects.toMatchObject({
    problems: [expect.stringContaining('majr'), expect.stringContaining('dat')],
  });
});

test('every problem of rules, flavor and switches is in one error', async () => {
  const error: unknown = await derive(branch('main'), {
    rules: 'type=semvr\ntype=ref\ntype=raw,value={{brnch}}',
    flavor: 'lates=true\nlatest=yes\nprefix={{foo}}',
    env: { DOCKER_METADATA_SHORT_SHA_LENGTH: '0', DOCKER_METADATA_PR_HEAD_SHA: 'perhaps' },
  }).catch(caught => caught);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).problems).toEqual([
    'DOCKER_METADATA_SHORT_SHA_LENGTH is "0", expected 4 to 64',
    'DOCKER_METADATA_PR_HEAD_SHA is "perhaps", expected true or false',
    'flavor: unknown attribute "lates"; did you mean latest?',
    'flavor: latest is "yes", expected auto, true, false',
    'flavor: prefix: unknown expression {{foo}}',
    'tags: type=semvr: unknown type "semvr"; did you mean semver?',
    'tags: type=ref: event is missing',
    'tags: type=raw,value={{brnch}}: value: unknown expression {{brnch}}; did you mean branch?',
  ]);
});

test('an expression that runs for ever is stopped and named', async () => {
  await expect(
    derive(tag(`${'a'.repeat(60)}!`), { rules: 'type=match,pattern=(a+)+$' }),
  ).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('runs for ever') });
});

test.each([
  [
    'the default branch',
    'x,enable={{is_default_branch}}',
    /default branch is not known here: give default-branch/,
  ],
  ['the default branch for edge', 'type=edge', /default branch is not known here/],
  ['the commit time', "x-{{commit_date 'YYYY'}}", /time of the commit is not known here/],
])('a tag that depends on %s is refused where nobody knows it', async (_, rules, words) => {
  const context = derive(branch('main'), {
    rules,
    rest: { defaultBranch: undefined, commitTime: undefined } as object,
  });
  await expect(context).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) });
});

const NASTY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...'{}=,"\n#/\\ -._$`;&|<>%:@~^*?!é€a1v()[]+\t\r\0'.split('')),
    maxLength: 60,
  }),
);

test('whatever the rules are, the result is legal tags or one AppError', async () => {
  const template = fc.constantFrom(
    '{{branch}}',
    '{{tag}}',
    '{{sha}}',
    '{{base_ref}}',
    '{{version}}',
    "{{date 'YYYY'}}",
  );
  const rule = fc.oneof(
    NASTY,
    fc
      .tuple(
        fc.constantFrom('raw', 'semver', 'match', 'ref', 'schedule', 'pep440', 'calver'),
        NASTY,
        template,
      )
      .map(([type, text, filled]) => `type=${type},pattern=${text}${filled},value=${filled}${text}`),
    fc
      .tuple(template, NASTY)
      .map(([filled, text]) => `type=raw,"value=${filled}${text.replaceAll('"', '')}"`),
  );
  const ref = fc.oneof(
    NASTY.map(branch),
    NASTY.map(tag),
    NASTY.map(headBranch => request(3, { headBranch })),
  );
  await fc.assert(
    fc.asyncProperty(ref, fc.array(rule, { maxLength: 3 }), NASTY, async (where, rules, affix) => {
      const set = await derive(where, {
        rules: rules.join('\n'),
        flavor: `prefix=${affix.replace(/["\n]/g, '')}`,
      }).catch(error => {
        expect(error).toBeInstanceOf(AppError);
        return undefined;
      });
      for (const name of set === undefined ? [] : names(set))
        expect(isTag(name), JSON.stringify(name)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
