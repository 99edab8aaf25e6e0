import { once } from 'node:events';
import { artifactManifest, EMPTY_DESCRIPTOR } from '../../src/oci/artifact.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { parseRepository } from '../../src/oci/reference.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { systemClock } from '../../src/system/clock.ts';
import { createHttp } from '../../src/system/http.ts';

// One of several runs that attach to the same image at the same time: says that it is ready, waits for a word, attaches
// notes one after the other until it has met every other run, then one more, looks whether they are there, and says
// which they are.
const [place = '', subject = '', size = '', who = '', runs = ''] = process.argv.slice(2);
const http = createHttp();
const client = createRegistryClient({
  http,
  clock: systemClock,
  credentials: async () => undefined,
  userAgent: 'cfcr-push-test',
  mask: () => {},
});
const digest = subject as Digest;
const referrers = client.referrers(parseRepository(place));
await Array.fromAsync(referrers.referrersOf(digest));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const attached: string[] = [];
const attach = async (): Promise<void> => {
  const document = artifactManifest({
    artifactType: 'application/vnd.example.note',
    layer: EMPTY_DESCRIPTOR,
    subject: { mediaType: MEDIA_TYPE.index, digest, size: Number(size) },
    annotations: { who, number: `${attached.length}` },
  });
  await referrers.attach(document);
  attached.push(document.digest);
};
/** Far more than it takes: a run that has failed is never met. */
const MOST = 50;
const met = new Set([who]);
while (met.size < Number(runs) && attached.length < MOST) {
  await attach();
  for await (const { annotations } of referrers.referrersOf(digest)) met.add(annotations?.['who'] ?? '');
}
await attach();
await referrers.confirm('new');
await referrers.confirm('all');
process.stdout.write(JSON.stringify(attached));
process.stdin.destroy();
await http.close();
