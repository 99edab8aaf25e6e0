import { startEmbeddedRegistry } from '../../src/embedded/registry.ts';

// The embedded registry as a process of its own, with its content in a given folder; prints its host and port.
const { host } = await startEmbeddedRegistry({ folder: process.argv[2] ?? '' });
console.log(host);
