import { onPath } from '../support/need.ts';
import { startOlareg } from '../support/real-registries.ts';
import { registryContract } from './registry-contract.ts';

registryContract({
  name: 'olareg 0.1',
  start: startOlareg,
  needs: { have: () => onPath('olareg'), reason: 'olareg is not on PATH' },
  skip: [
    { test: 'mounts a blob without being told from where', reason: 'it wants `from`' },
    { test: 'mounts a sha512 blob, told from where and not', reason: 'it wants `from`' },
    { test: 'says why it refuses in the form of the specification', reason: 'it calls its JSON plain text' },
    {
      test: 'names a manifest under sha512 with several tags in one request',
      reason: 'release 0.1.2 is older than specification 1.2',
    },
    { test: 'gives a session up on request', reason: 'it answers 202, older than specification 1.2' },
    {
      test: 'stores an image with layers that are not distributed and gives it back as it was',
      reason: 'it wants every layer pushed',
    },
    {
      test: 'names a manifest with several tags in one request, and says which it took',
      reason: 'release 0.1.2 is older than specification 1.2',
    },
    { test: 'lists no tags when none are asked for', reason: 'it breaks the connection' },
    {
      test: 'lists nothing as referring to a manifest it does not have',
      reason: 'it answers null for an empty list',
    },
    { test: 'refuses to list referrers of a malformed digest', reason: 'it answers 200' },
  ],
});
