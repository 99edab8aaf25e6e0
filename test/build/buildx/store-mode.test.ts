import { expect, test } from 'vitest';
import type { BuilderFacts } from '../../../src/build/buildx/inspect.ts';
import { storeChoice } from '../../../src/build/buildx/store-mode.ts';
import { parseRepository } from '../../../src/oci/reference.ts';

const node = { name: 'n', platforms: [] };
const builders: Readonly<Record<string, BuilderFacts>> = {
  docker: { name: 'default', driver: 'docker', nodes: [node], imageStore: 'containerd' },
  container: { name: 'c', driver: 'docker-container', nodes: [node] },
  hostNetwork: {
    name: 'c',
    driver: 'docker-container',
    nodes: [{ ...node, driverOptions: 'image="x" network="host"' }],
  },
  socket: { name: 'r', driver: 'remote', nodes: [{ ...node, endpoint: 'unix:///run/buildkit.sock' }] },
  remote: { name: 'r', driver: 'remote', nodes: [{ ...node, endpoint: 'tcp://10.0.0.1:1234' }] },
  cluster: { name: 'k', driver: 'kubernetes', nodes: [node] },
};
const FAR = 'registry.example.com/a';
const rows: readonly [builder: string, image: string, kind: string][] = [
  ['docker', FAR, 'layout'],
  ['container', FAR, 'push-by-digest'],
  ['cluster', FAR, 'push-by-digest'],
  ['remote', FAR, 'push-by-digest'],
  ['container', '127.0.0.1:5000/a', 'layout'],
  ['container', 'localhost:5000/a', 'layout'],
  ['cluster', '[::1]:5000/a', 'layout'],
  ['remote', '127.0.0.1:5000/a', 'layout'],
  ['hostNetwork', '127.0.0.1:5000/a', 'push-by-digest'],
  ['socket', '127.0.0.1:5000/a', 'push-by-digest'],
  ['container', 'plain.example.com/a', 'layout'],
];

test.each(rows)('a %s builder stores %s by %s', (builder, image, kind) => {
  const facts = builders[builder];
  if (!facts) throw new Error(builder);
  const wish = { destination: parseRepository(image), insecureRegistries: ['plain.example.com'] };
  expect(storeChoice(facts, { ...wish, keepHere: false }).kind).toBe(kind);
  expect(storeChoice(facts, { ...wish, keepHere: true }).kind).toBe('layout');
});
