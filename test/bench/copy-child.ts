import { parseRepository } from '../../src/oci/reference.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { systemClock } from '../../src/system/clock.ts';
import { createHttp } from '../../src/system/http.ts';

// Copies host/repository:tag to another repository, as a process of its own whose memory can be measured.
const [from = '', to = ''] = process.argv.slice(2);
const at = from.lastIndexOf(':');
const http = createHttp();
const client = createRegistryClient({
  http,
  clock: systemClock,
  credentials: async () => undefined,
  userAgent: 'cfcr-push-bench',
  mask: () => {},
});
const source = client.repository(parseRepository(from.slice(0, at)), { readOnly: true });
const state = await source.tags.stateOf(from.slice(at + 1));
if (state.kind !== 'present') throw new Error(`${from} is ${state.kind}`);
const destination = parseRepository(to);
const { content } = client.repository(destination);
await copyGraph({ source: source.content, root: state.digest, destination: content });
await client.naming(destination).point(await content.manifest(state.digest), [from.slice(at + 1)]);
await http.close();
