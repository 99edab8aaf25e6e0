import { createConnection } from 'node:net';

/** Address of a BuildKit that runs by itself, `unix://…`; empty where there is none. */
export const BUILDKIT = process.env['CFCR_TEST_BUILDKIT'] ?? '';

/** True when it answers. */
export function buildkitAnswers(): Promise<boolean> {
  return new Promise(resolve => {
    const socket = createConnection({ path: BUILDKIT.replace('unix://', '') });
    socket.once('connect', () => socket.destroy());
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  });
}
