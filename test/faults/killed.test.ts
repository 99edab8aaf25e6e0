import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rule } from '../support/faulty-faults.ts';
import { runCli } from '../support/processes.ts';
import { groupsOf, inTurn, LIMIT_MS } from './in-turn.ts';
import { type Ground, inputsFor, prepareGround, type Scene, SECOND } from './stage.ts';

// A process is killed while one of its requests is under way; the next run has to finish what it left.

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground?.remove());

test(
  'a run killed at any of its requests leaves no tag on something incomplete, and the next run finishes it',
  async () => {
    let number = 0;
    const wrong = await inTurn(ground, groupsOf(ground, 1), async (_asked, scene) => {
      number += 1;
      await killAt(scene, number);
      const [state, stored] = [await scene.state(), await scene.blobs()];
      for (const [repository, tags] of Object.entries(state)) {
        for (const [tag, digest] of Object.entries(tags))
          expect([ground.before[repository]?.[tag], ground.after[repository]?.[tag]]).toContain(digest);
      }
      scene.proxy.script([]);
      const { end, error } = await scene.release(SECOND);
      expect(end, error?.message).toBe('done');
      expect(await scene.state()).toEqual(ground.after);
      expect(sentAgain(scene, stored)).toEqual([]);
    });
    expect(wrong).toEqual([]);
  },
  LIMIT_MS,
);

/** Kills a release with its n-th request under way, which still reaches the registry every other time. */
async function killAt(scene: Scene, nth: number): Promise<void> {
  let child: ChildProcess | undefined;
  const killed = Promise.withResolvers<void>();
  const until = {
    // Looked at when the request arrives.
    // biome-ignore lint/suspicious/noThenProperty: the moment at which somebody waits is the moment to kill.
    then: (proceed: () => void) => {
      child?.once('exit', () => {
        killed.resolve();
        if (nth % 2 === 0) proceed();
      });
      child?.kill('SIGKILL');
    },
  };
  const rules: readonly Rule[] = [{ when: { nth }, fault: { kind: 'hold', until: until as Promise<void> } }];
  scene.proxy.script(rules);
  const args = Object.entries(inputsFor(scene, SECOND)).flatMap(([name, value]) => [`--${name}`, value]);
  const ran = await runCli({
    args: ['push', ...args],
    cwd: ground.folder,
    started: process => {
      child = process;
    },
  });
  expect(ran.signal, `request ${nth}: ${ran.stderr}`).toBe('SIGKILL');
  await killed.promise;
}

/** Blobs that were there before and went over the wire all the same. */
function sentAgain({ proxy }: Scene, stored: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return proxy.requests
    .filter(({ method, path }) => method === 'PUT' && path.includes('/blobs/uploads/'))
    .map(({ path }) => decodeURIComponent(path))
    .filter(path => {
      const [, repository = '', digest = ''] = /^\/v2\/(.+)\/blobs\/uploads\/.*digest=(.*)$/.exec(path) ?? [];
      return stored[repository]?.includes(digest);
    });
}
