import { describe, expect, it, onTestFinished } from 'vitest';
import { describe as descriptorOf, parseManifest } from '../../src/oci/manifest.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { BUNDLE_TYPE } from '../../src/sign/bundle.ts';
import { findSignature } from '../../src/sign/find.ts';
import { signatureLayers } from '../../src/sign/legacy.ts';
import { signDigest } from '../../src/sign/sign-digest.ts';
import { keySigner } from '../../src/sign/signer.ts';
import { createHttp } from '../../src/system/http.ts';
import { type Http, NetworkFailure } from '../../src/system/http-port.ts';
import { all, publish, type Stage, stageOn } from '../attach/stage.ts';
import { jumpingClock } from '../support/test-client.ts';
import { generate } from './cosign.ts';

const signer = keySigner(generate('P-256').privateKey);

/** A network that is gone after so many requests: to everybody else, a killed process looks like this. */
function dying(http: Http, requests: number): Http & { readonly died: () => boolean } {
  let left = requests;
  return {
    died: () => left < 0,
    close: () => http.close(),
    request: async request => {
      left -= 1;
      if (left >= 0) return http.request(request);
      throw new NetworkFailure('test', { reason: 'KILLED', words: 'killed', transient: false });
    },
  };
}

function through(stage: Stage, http: Http): Pick<Stage, 'content' | 'referrers'> {
  const client = createRegistryClient({
    http,
    clock: jumpingClock(),
    credentials: async () => undefined,
    userAgent: 'test',
    mask: () => {},
  });
  const { content } = client.repository(stage.repository);
  return { content, referrers: client.referrers(stage.repository) };
}

describe('signing that is killed at any request', () => {
  it.for(['the embedded registry', 'the embedded registry without referrers'] as const)(
    'is finished by the next run with one signature in each format, on %s',
    async (name, context) => {
      const http = createHttp();
      onTestFinished(() => http.close());
      const deaths: boolean[] = [];
      for (let requests = 0; deaths.at(-1) !== false; requests += 1) {
        const stage = await stageOn(name, context);
        const { index } = await publish(stage);
        const subject = descriptorOf(index);
        const request = { ...stage, subject, signer, format: 'both', now: 0 } as const;
        const network = dying(http, requests);
        await signDigest({ ...request, ...through(stage, network) }).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'network-failed' });
        });
        deaths.push(network.died());
        await signDigest(request);
        const search = { ...stage, digest: index.digest, trust: signer.trust };
        for (const format of ['bundle', 'legacy'] as const) {
          expect((await findSignature(search, [format])).found?.format).toBe(format);
        }
        expect(await all(stage.referrers.referrersOf(index.digest, BUNDLE_TYPE))).toHaveLength(1);
        const legacy = await stage.referrers.companionOf(index.digest, 'sig');
        const parsed = legacy && parseManifest(legacy);
        const layers = parsed?.kind === 'manifest' ? parsed.manifest.layers : [];
        expect(signatureLayers(layers)).toHaveLength(1);
      }
      expect(deaths.length).toBeGreaterThan(10);
    },
  );
});
