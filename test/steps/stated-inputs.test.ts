import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import { STATED } from '../../src/inputs/stated.ts';
import { INPUTS, inputsOf } from '../../src/inputs/table.ts';
import { statedInputs } from '../../src/steps/stated-inputs.ts';

async function stated(given: Readonly<Record<string, string>>) {
  const { inputs } = await readInputs('push', new Map(Object.entries(given)));
  return statedInputs(inputs);
}

describe('the table', () => {
  test('names inputs that there are, each as its kind can be shown, and none that is secret', () => {
    for (const [name, showing] of Object.entries(STATED)) {
      const input = INPUTS.find(one => one.name === name);
      expect(input?.secret, name).toBeUndefined();
      const kinds = {
        switch: ['boolean'],
        value: ['text', 'list', 'lines'],
        names: ['lines'],
        attributes: ['lines'],
        'attribute-text': ['text'],
      };
      expect(kinds[showing], name).toContain(input?.kind);
    }
  });

  test('shows plainly nothing that is a list of values by name', () => {
    const pairs = INPUTS.filter(({ example = '' }) => /^[\w.-]+=(?!.*,)/.test(example));
    for (const { name } of pairs) expect(STATED[name], name).not.toBe('value');
  });
});

describe('what is shown', () => {
  test.each([
    [
      'build-args',
      'NPM_TOKEN=topsecretvalue\nDB_URL=postgres://u:dbpassw@h/x\nHTTP_PROXY',
      'NPM_TOKEN\nDB_URL',
    ],
    ['build-args', '"KEY=-----BEGIN\nabcd\n-----END"', 'KEY'],
    [
      'cache-to',
      'type=s3,region=eu,access_key_id=AAA,secret_access_key=s3cretAAA,"session_token=a,b"',
      'type=s3,region=eu',
    ],
    ['cache-to', 'type=s3,secret_access_key="a,b"', undefined],
    ['cache-from', 'team/app:cache', undefined],
    ['cache-from', 'type=registry,ref=u:p@r.test/app:cache', 'type=registry,ref=***@r.test/app:cache'],
    ['rekor-url', 'http://rekuser:rekpass@rekor.test/api?key=k', 'http://rekor.test/api'],
    [
      'context',
      'https://me:pa/ss@example.com:8443/app.git#main:dir',
      'https://example.com:8443/app.git#main:dir',
    ],
    ['context', './app', './app'],
    ['provenance', 'mode=max,builder-id=https://u:p@ci.test', 'mode=max'],
    ['sbom', 'generator=https://u:p@example.com/scanner', 'generator=https://example.com/scanner'],
    ['tags', 'type=semver,pattern={{version}}', 'type=semver,pattern={{version}}'],
    ['labels', 'a.b=c\nd=', 'a.b'],
    ['verify', 'True', 'true'],
    ['password', 'hunter2', undefined],
    ['driver-opts', 'env.HTTP_PROXY=http://u:p@proxy.test', undefined],
    ['secret-envs', 'npm=NPM_TOKEN', undefined],
  ])('%s: %s', async (name, value, expected) => {
    expect((await stated({ [name]: value }))[name]).toBe(expected);
  });
});

test('a secret is in no statement, whatever input it comes in and in whatever form', async () => {
  const forms: readonly ((secret: string) => string)[] = [
    secret => `NAME=${secret}`,
    secret => `A=1\nNAME=${secret}\nB=2`,
    secret => `"NAME=first\n${secret}\nlast"`,
    secret => `NAME=first\n${secret}==`,
    secret => `type=s3,secret_access_key=${secret},bucket=b`,
    secret => `type=s3,"secret_access_key=x,${secret}"`,
    secret => `type=s3,secret_access_key="x,${secret}"`,
    secret => `https://user:${secret}@example.com/path`,
    secret => `https://${secret}@example.com/path`,
    secret => `https://example.com/path?token=${secret}`,
    secret => `name=https://user:${secret}@example.com`,
    secret => `id=${secret}`,
  ];
  // What these take is one name or a list of them: no pair, no attributes and no quotes.
  const names = new Set(['value', 'switch']);
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[A-Za-z0-9]{12,30}$/).map(text => `S3cr${text}`),
      fc.constantFrom(...inputsOf('push')),
      fc.constantFrom(...forms),
      async (secret, input, form) => {
        const text = form(secret);
        fc.pre(!names.has(STATED[input.name] ?? '') || text.startsWith('https://'));
        expect(JSON.stringify(await stated({ [input.name]: text }))).not.toContain(secret);
      },
    ),
    { numRuns: 3000 },
  );
});
