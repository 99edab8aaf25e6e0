import { onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { clientContract } from './client-contract.ts';
import { startEmbedded } from './embedded-subject.ts';

const OLD = { referrers: false, tagDelete: false, multiTag: false, singlePost: false };
const users = { ann: 'secret' };
const ann = { kind: 'basic', username: 'ann', password: 'secret' } as const;

clientContract({ name: 'the embedded registry', start: () => startEmbedded() });
clientContract({
  name: 'the embedded registry with pages of seven',
  start: () => startEmbedded({ pageSize: 7 }),
});
clientContract({ name: 'the embedded registry playing an old one', start: () => startEmbedded(OLD) });
clientContract(
  {
    name: 'the embedded registry with passwords',
    start: () => startEmbedded({ auth: { kind: 'basic', users } }),
  },
  ann,
);
clientContract(
  {
    name: 'the embedded registry with tokens',
    start: () => startEmbedded({ auth: { kind: 'bearer', users, now: () => Date.now() } }),
  },
  ann,
);
clientContract({
  name: 'the embedded registry that mounts nothing',
  start: () => startEmbedded({ mount: false }),
  skip: [
    {
      test: 'mounts a blob from another repository instead of sending it',
      reason: 'it opens a session instead',
    },
  ],
});
clientContract({
  name: 'docker-registry 2.8',
  start: () => startDockerRegistry(),
  needs: { have: () => onPath('docker-registry'), reason: 'docker-registry is not on PATH' },
});
clientContract({
  name: 'olareg 0.1',
  start: startOlareg,
  needs: { have: () => onPath('olareg'), reason: 'olareg is not on PATH' },
});
