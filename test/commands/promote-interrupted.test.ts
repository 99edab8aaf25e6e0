import { expect, onTestFinished, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { attachmentsIn, promoteStage } from './promote-stage.ts';

/** Every so many requests of a promotion, the destination dies. */
const STEP = 3;
/** At the end the immutable tag is looked at once more, which may fail. */
const LAST_LOOK = 1;
const LIMIT_MS = 120_000;

test(
  'a destination that dies at any moment has whole tags with everything attached, and the next run finishes',
  async () => {
    const stage = await promoteStage();
    const { host: dev } = stage.dev.registry;
    const digest = await stage.published('v1.2.3', { version: 'v1.2.3', revision: 'a1'.repeat(20) });
    await stage.attached(digest);
    const attached = await attachmentsIn(dev, 'team/app', digest);
    const scene = async () => {
      const { registry } = await started();
      const proxy = await startFaultyRegistry({ upstream: registry.host });
      onTestFinished(() => proxy.close());
      const run = () =>
        stage.promote({
          from: `${dev}/team/app:v1.2.3`,
          images: `${proxy.host}/team/app`,
          'promote-tags': 'v1.2.3,v1,latest',
        });
      return { host: registry.host, proxy, run };
    };
    const undisturbed = await scene();
    expect((await undisturbed.run()).end).toBe('done');
    const total = undisturbed.proxy.requests.length;
    const after = await tagsIn(undisturbed.host, 'team/app');
    expect(after).toMatchObject({ latest: digest, v1: digest, 'v1.2.3': digest });
    let named = 0;
    for (let passed = 0; passed < total - LAST_LOOK; passed += STEP) {
      const { host, proxy, run } = await scene();
      const dead = {
        when: { skip: passed },
        fault: { kind: 'reset' },
        times: Number.POSITIVE_INFINITY,
      } as const;
      proxy.script([dead]);
      const { end } = await run();
      expect(end, `after ${passed} of ${total}`).not.toBe('done');
      const tags = await tagsIn(host, 'team/app');
      expect(await holesIn(host, 'team/app', tags)).toEqual([]);
      // cosign's tag of signatures comes before: it belongs to the digest.
      if (Object.values(tags).includes(digest)) {
        named += 1;
        expect(await attachmentsIn(host, 'team/app', digest)).toEqual(attached);
      }
      proxy.script([]);
      expect((await run()).end).toBe('done');
      expect(await tagsIn(host, 'team/app')).toEqual(after);
      expect(await attachmentsIn(host, 'team/app', digest)).toEqual(attached);
    }
    expect(named).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
