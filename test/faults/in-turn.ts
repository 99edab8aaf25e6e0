import type { Asked } from './requests.ts';
import type { Ground, Scene } from './stage.ts';

/** Runs at a time: enough that one computes while another waits. */
const AT_ONCE = 4;
/** With CFCR_TEST_FULL=1 every fault meets every request in a run of its own: thousands of runs, many minutes. */
export const FULL = process.env['CFCR_TEST_FULL'] === '1';
/** About a hundred releases, on a busy machine; each twice where all is asked for. */
export const LIMIT_MS = FULL ? 900_000 : 180_000;

/** Requests in groups of about `size`, each group from all over the release. */
export function groupsOf(requests: readonly Asked[], size: number): readonly (readonly Asked[])[] {
  const count = Math.ceil(requests.length / size);
  return Array.from({ length: count }, (_, first) => requests.filter((_asked, n) => n % count === first));
}

/**
 * Tries something with each group of requests, each time on a registry of its own. Returns what went wrong, one entry
 * for each group with which it did.
 */
export async function inTurn(
  ground: Ground,
  groups: readonly (readonly Asked[])[],
  attempt: (asked: readonly Asked[], scene: Scene) => Promise<void>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const left = [...groups];
  const worker = async (): Promise<void> => {
    for (let group = left.shift(); group; group = left.shift()) {
      const scene = await ground.open();
      try {
        await attempt(group, scene);
      } catch (error) {
        const names = group.map(({ name }) => name).join(', ');
        wrong.push(`${names}: ${error instanceof Error ? error.message : error}`);
      } finally {
        await scene.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return wrong;
}
