import { expect, onTestFinished, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { fallbackTag } from '../../src/registry/referrer-tag.ts';
import { BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { started } from '../embedded/started.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { attachmentsIn, promoteStage } from './promote-stage.ts';
import { attachedTo, signStage, V1 } from './sign-stage.ts';

/** Looks at a fallback tag: for what is there, before the write, at the end of attaching, and at the end of the run. */
const LOOK = { attached: 2, named: 3 };

/** A registry without the API, where another run overwrites the list of what is attached to `subject` before that look. */
async function contested(path: string, subject: Digest, before: keyof typeof LOOK) {
  const { registry, log, wire } = await started({ referrers: false });
  const tag = `/v2/${path}/manifests/${fallbackTag(subject)}`;
  const overwritten = Promise.withResolvers<void>();
  const when = { method: 'GET', path: new RegExp(`^${tag}$`), skip: LOOK[before] };
  const fault = { kind: 'hold', until: overwritten.promise } as const;
  const faulty = await startFaultyRegistry({ upstream: registry.host, script: [{ when, fault }] });
  onTestFinished(() => faulty.close());
  const rival = async (): Promise<void> => {
    const held = () => faulty.requests.some(request => request.fault === 'hold');
    await expect.poll(held, { timeout: 20_000 }).toBe(true);
    const body = JSON.stringify({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
    await wire.ask('PUT', tag, { body: Buffer.from(body), headers: { 'Content-Type': MEDIA_TYPE.index } });
    overwritten.resolve();
  };
  /** Whether the list was whole again before the first name. */
  const wasInTime = (): boolean => {
    const writes = log.filter(({ method }) => method === 'PUT').map(one => one.path);
    const named = writes.findIndex(write => /manifests\/v1\.2\.3|[?&]tag=/.test(write));
    return writes.lastIndexOf(tag) < named;
  };
  return { host: faulty.host, wasInTime, rival: rival() };
}

test('a signature that another run takes away is added again before anything is copied or named', async () => {
  const stage = await signStage();
  const digest = await stage.layout();
  const { host, wasInTime, rival } = await contested('team/app', digest, 'attached');
  const images = `${host}/team/app\n${host}/team/mirror`;
  const [{ end, log }] = await Promise.all([stage.push({ images }), rival]);
  expect(end, log).toBe('done');
  for (const path of ['team/app', 'team/mirror'])
    expect(await attachedTo(host, path, digest)).toEqual([BUNDLE_TYPE]);
  expect(wasInTime()).toBe(true);
});

test('a signature that another run takes away later is found missing at the end', async () => {
  const stage = await signStage();
  const digest = await stage.layout();
  const { host, wasInTime, rival } = await contested('team/app', digest, 'named');
  const [{ end, log }] = await Promise.all([stage.push({ images: `${host}/team/app` }), rival]);
  expect(end, log).toBe('done');
  expect(await attachedTo(host, 'team/app', digest)).toEqual([BUNDLE_TYPE]);
  expect(wasInTime()).toBe(false);
});

test.each(['attached', 'named'] as const)(
  'what a promotion carries along is looked for again when it is %s',
  async when => {
    const stage = await promoteStage();
    const digest = await stage.published('v1.2.3', V1);
    await stage.attached(digest);
    const { host, wasInTime, rival } = await contested('prod/app', digest, when);
    const from = `${stage.dev.registry.host}/team/app:v1.2.3`;
    const [{ end, log }] = await Promise.all([stage.promote({ from, images: `${host}/prod/app` }), rival]);
    expect(end, log).toBe('done');
    expect(await attachmentsIn(host, 'prod/app', digest)).toEqual(['.sig', BUNDLE_TYPE]);
    expect(wasInTime()).toBe(when === 'attached');
  },
);
