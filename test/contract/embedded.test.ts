import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { startEmbedded as start } from './embedded-subject.ts';
import { registryContract } from './registry-contract.ts';

registryContract({ name: 'the embedded registry', start: () => start() });

const OLD = 'it plays a registry that is older';

registryContract({
  name: 'the embedded registry playing an old one',
  start: () =>
    start({ referrers: false, tagDelete: false, multiTag: false, mount: false, singlePost: false }),
  skip: [
    { test: 'mounts a blob from another repository, and deletes one without the other', reason: OLD },
    { test: 'mounts a blob without being told from where', reason: OLD },
    { test: 'stores a sha256 blob by a single POST', reason: OLD },
    { test: 'stores a sha512 blob by a single POST', reason: OLD },
    { test: 'refuses a sha256 blob by a single POST whose digest is another', reason: OLD },
    { test: 'refuses a sha512 blob by a single POST whose digest is another', reason: OLD },
    { test: 'mounts a sha512 blob, told from where and not', reason: OLD },
    { test: 'names a manifest under sha512 with several tags in one request', reason: OLD },
    { test: 'names a manifest with several tags in one request, and says which it took', reason: OLD },
    { test: 'deletes a tag and nothing else', reason: OLD },
    { test: 'lists nothing as referring to a manifest it does not have', reason: OLD },
    { test: 'lists referrers with their type and annotations, whichever came first', reason: OLD },
    { test: 'lists referrers of one type, and says that it chose', reason: OLD },
    { test: 'lists a referrer no longer once it is deleted', reason: OLD },
    { test: 'refuses to list referrers of a malformed digest', reason: OLD },
  ],
});

registryContract({
  name: 'the embedded registry behind the faulty one, which lets everything pass',
  start: async () => {
    const registry = await start();
    const faulty = await startFaultyRegistry({ upstream: registry.host });
    return {
      host: faulty.host,
      close: async () => {
        await faulty.close();
        await registry.close();
      },
    };
  },
});
