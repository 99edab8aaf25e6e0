import { expect, onTestFinished, test } from 'vitest';
import { BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { refusal } from '../support/faulty-faults.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { verify } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';
import { attachmentsIn, promoteStage } from './promote-stage.ts';

const OLD = { path: 'old/app', tag: 'v0.9.0' };
const NEW = { path: 'new/app', tag: 'v1.0.0' };

/** A host with repositories of two kinds: those below `old/` have no referrers API. */
async function mixedStage() {
  const stage = await promoteStage();
  const when = { path: /^\/v2\/old\/.*\/referrers\// };
  const rule = { when, fault: refusal(404, 'NOT_FOUND'), times: Number.POSITIVE_INFINITY };
  const mixed = await startFaultyRegistry({ upstream: stage.dev.registry.host, script: [rule] });
  onTestFinished(() => mixed.close());
  const digests = await Promise.all(
    [OLD, NEW].map(async ({ path, tag }) => {
      const digest = await stage.published(tag, { version: tag }, path);
      await stage.attached(digest, path, mixed.host);
      return digest;
    }),
  );
  return { stage, mixed, digests };
}

test.each([[[OLD, NEW]], [[NEW, OLD]]])(
  'from a host with repositories of two kinds everything attached goes along: %j',
  async order => {
    const { stage, mixed, digests } = await mixedStage();
    const from = order.map(({ path, tag }) => `${mixed.host}/${path}:${tag}`).join();
    const { end, log, report } = await stage.promote({
      from,
      images: `${stage.prod.registry.host}/prod/app`,
    });
    expect(end, log).toBe('done');
    expect(report?.attachments).toHaveLength(2 * 4);
    for (const digest of digests)
      expect(await attachmentsIn(stage.prod.registry.host, 'prod/app', digest)).toEqual([
        '.sig',
        BUNDLE_TYPE,
      ]);
    const seen = await verify({ cwd: '/', clock: jumpingClock(), inputs: { from, require: 'sbom' } });
    expect(seen.log.match(/ok +sbom/g), seen.log).toHaveLength(2);
  },
);
