import { onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { registryContract } from './registry-contract.ts';

const NO_REFERRERS = 'it is older than the referrers API';
const NO_ORDER = 'it neither sorts tags nor knows pages';
const NO_ORDER_OF_CHUNKS = 'it appends whatever comes, and finds out at the end';

registryContract({
  name: 'docker-registry 2.8',
  start: () => startDockerRegistry(),
  needs: { have: () => onPath('docker-registry'), reason: 'docker-registry is not on PATH' },
  skip: [
    { test: 'stores blobs under sha512', reason: 'it tells the sha256 of it instead' },
    { test: 'mounts a blob without being told from where', reason: 'it wants `from`' },
    { test: 'mounts a sha512 blob, told from where and not', reason: 'it knows sha256 alone' },
    {
      test: 'refuses a sha256 blob by a single POST whose digest is another',
      reason: 'it opens a session instead',
    },
    {
      test: 'refuses a sha512 blob by a single POST whose digest is another',
      reason: 'it opens a session instead',
    },
    {
      test: 'refuses a first chunk that begins later with 416, and takes the right ones after',
      reason: NO_ORDER_OF_CHUNKS,
    },
    {
      test: 'names a manifest under sha512 with several tags in one request',
      reason: 'it knows sha256 alone',
    },
    { test: 'stores a sha256 blob by a single POST', reason: 'it opens a session instead' },
    { test: 'stores a sha512 blob by a single POST', reason: 'it opens a session instead' },
    {
      test: 'refuses a chunk that leaves a gap with 416, and takes the right one after',
      reason: NO_ORDER_OF_CHUNKS,
    },
    {
      test: 'refuses a chunk that comes twice with 416, and takes the right one after',
      reason: NO_ORDER_OF_CHUNKS,
    },
    {
      test: 'refuses a last chunk that is out of order with 416, and keeps the session',
      reason: NO_ORDER_OF_CHUNKS,
    },
    {
      test: 'stores an image with layers that are not distributed and gives it back as it was',
      reason: 'it wants their addresses allowed in its configuration',
    },
    { test: 'refuses a malformed digest as a reference', reason: 'it answers 500' },
    { test: 'refuses a manifest that is too large with 413', reason: 'it answers 400' },
    {
      test: 'names a manifest with several tags in one request, and says which it took',
      reason: 'it is older than specification 1.2',
    },
    { test: 'stores a manifest under sha512', reason: 'it knows sha256 alone' },
    { test: 'deletes a tag and nothing else', reason: 'it cannot' },
    { test: 'lists tags in order', reason: NO_ORDER },
    { test: 'lists tags page by page, linked', reason: NO_ORDER },
    { test: 'lists the tags after one', reason: NO_ORDER },
    { test: 'lists no tags when none are asked for', reason: NO_ORDER },
    { test: 'lists nothing as referring to a manifest it does not have', reason: NO_REFERRERS },
    { test: 'lists referrers with their type and annotations, whichever came first', reason: NO_REFERRERS },
    { test: 'lists referrers of one type, and says that it chose', reason: NO_REFERRERS },
    { test: 'lists a referrer no longer once it is deleted', reason: NO_REFERRERS },
    { test: 'refuses to list referrers of a malformed digest', reason: NO_REFERRERS },
  ],
});
