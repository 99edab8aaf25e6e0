import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/publish/execute.ts';
import { immutable, moving, openStage, type Stage } from './stage.ts';

const MANY = Array.from({ length: 12 }, (_, at) => immutable(`v1.1.0-${at}`));
const TAGS = [moving('latest', '*'), ...MANY, moving('v1.1', '1.1.x'), moving('nightly')];

const outcomes = ({ named }: Published): Record<string, string> =>
  Object.fromEntries(named.map(({ target, outcome }) => [target.tag.name, outcome]));

/** `METHOD tag` of what was asked about tags from one request on; a request for several names them all. */
function asked({ log }: Stage, from: number): string[] {
  return log
    .slice(from)
    .filter(({ path }) => /\/manifests\//.test(path))
    .map(({ method, path }) => {
      const several = [...new URL(path, 'http://r').searchParams.getAll('tag')];
      return `${method} ${several.length > 0 ? several.join(' ') : path.split('/').at(-1)}`;
    })
    .filter(line => !line.includes('sha256:'));
}

describe.each([
  ['a registry that takes several tags at once', {}],
  ['any other registry', { multiTag: false }],
])('tags named together on %s', (_what, options) => {
  const open = (tags = TAGS) => openStage({ ...options, tags, together: true });

  it('are all looked at before the first write and after the last, place by place', async () => {
    const stage = await open();
    const document = await stage.store('1.1.0');
    const plan = await stage.plan(document);
    const from = stage.log.length;
    const published = await stage.name(plan, document);
    expect(published.error).toBeUndefined();
    expect(new Set(Object.values(outcomes(published)))).toEqual(new Set(['created']));
    expect(Object.values(await stage.tags())).toEqual(TAGS.map(() => document.digest));
    const lines = asked(stage, from);
    const [write, lastWrite] = [
      lines.findIndex(line => line.startsWith('PUT')),
      lines.findLastIndex(line => /^PUT .*v1\.1\.0-/.test(line)),
    ];
    const names = MANY.map(({ name }) => `HEAD ${name}`).sort();
    expect(lines.slice(0, write).sort()).toEqual(names);
    expect(lines.slice(lastWrite + 1, lastWrite + 1 + MANY.length).sort()).toEqual(names);
    const moving = ['nightly', 'v1.1', 'latest'].flatMap(tag => [`HEAD ${tag}`, `PUT ${tag}`, `HEAD ${tag}`]);
    const end = lastWrite + 1 + MANY.length + moving.length;
    expect(lines.slice(lastWrite + 1 + MANY.length, end)).toEqual(moving);
    expect(lines.slice(end).sort(), 'immutable tags are looked at once more').toEqual(names);
  });

  it('are all left alone when the guard refuses one of them', async () => {
    const stage = await open();
    const document = await stage.store('1.1.0');
    const theirs = await stage.store('1.1.0', 'c3'.repeat(20));
    const plan = await stage.plan(document);
    await stage.another(theirs, 'v1.1.0-7');
    const published = await stage.name(plan, document);
    expect(published.error).toMatchObject({ code: 'tag-conflict' });
    expect(outcomes(published)).toMatchObject({
      'v1.1.0-7': 'refused',
      'v1.1.0-0': 'not-reached',
      latest: 'not-reached',
    });
    expect(await stage.tags()).toEqual({ 'v1.1.0-7': theirs.digest });
  });

  it('tell of a race that one of them lost, and what stands', async () => {
    const stage = await open();
    const document = await stage.store('1.1.0');
    const theirs = await stage.store('1.1.0', 'c3'.repeat(20));
    const published = await stage.name(await stage.plan(document), document, {
      afterWrite: async tag => {
        if (tag === 'v1.1.0-3') await stage.another(theirs, tag);
      },
    });
    expect(published.error).toMatchObject({ code: 'lost-race' });
    const ended = outcomes(published);
    expect(ended).toMatchObject({ 'v1.1.0-3': 'failed', 'v1.1.0-4': 'created', latest: 'not-reached' });
    expect((await stage.tags())['v1.1.0-3']).toBe(theirs.digest);
  });

  it('that moved go back when one of them fails', async () => {
    const tags = ['a', 'b', 'c', 'd'].map(name => moving(name));
    const stage = await open(tags);
    const before = await stage.store('1.0.0');
    const document = await stage.store('1.1.0');
    for (const { name } of tags) await stage.another(before, name);
    const plan = await stage.plan(document);
    const path = /manifests\/c$/;
    const fault = { kind: 'answer', answer: { status: 403 } } as const;
    // A refused HEAD is asked again by GET, and that answer counts.
    stage.proxy.script([
      { when: { method: 'HEAD', path, skip: 1 }, fault },
      { when: { method: 'GET', path }, fault },
    ]);
    const published = await stage.name(plan, document);
    expect(published.error).toBeDefined();
    expect(new Set(Object.values(await stage.tags()))).toEqual(new Set([before.digest]));
    expect(outcomes(published)).toMatchObject({ a: 'restored', b: 'restored', c: 'restored', d: 'restored' });
  });
});

it('a tag that the registry refuses by itself is told, and those it took stand', async () => {
  const stage = await openStage({
    tags: MANY,
    together: true,
    multiTag: false,
  });
  const document = await stage.store('1.1.0');
  const plan = await stage.plan(document);
  const body = Buffer.from(
    JSON.stringify({ errors: [{ code: 'TAG_IMMUTABLE', message: 'tag is immutable' }] }),
  );
  stage.proxy.script([
    {
      when: { method: 'PUT', path: /v1\.1\.0-2$/ },
      fault: { kind: 'answer', answer: { status: 409, body } },
    },
  ]);
  const published = await stage.name(plan, document);
  expect(published.error).toMatchObject({ code: 'tag-immutable' });
  const ended = outcomes(published);
  expect(ended['v1.1.0-2']).toBe('refused');
  const held = await stage.tags();
  for (const { name } of MANY) expect(held[name] !== undefined).toBe(ended[name] === 'created');
  expect(Object.values(ended)).toContain('created');
});
