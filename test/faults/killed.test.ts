import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/processes.ts';
import { FULL, inTurn, LIMIT_MS } from './in-turn.ts';
import { type Asked, isWrite } from './requests.ts';
import { type Ground, inputsFor, prepareGround, type Scene, SECOND } from './stage.ts';

// A process is killed while one of its requests is under way; the next run has to finish what it left.

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground?.remove());

/** Every other request is lost with the process, the rest still arrive; if all is asked for, each meets both. */
const TURNS = FULL ? [0, 1] : [0];

test.each(TURNS)(
  'a run killed at any of its requests leaves no tag on something incomplete, and the next run finishes it (%i)',
  async turn => {
    // Killed at a request that only reads, a run leaves what it does at its next write.
    const killed = ground.requests.filter(({ request }) => FULL || isWrite(request));
    let number = turn;
    const wrong = await inTurn(
      ground,
      killed.map(asked => [asked]),
      async ([asked], scene) => {
        number += 1;
        if (asked) await killAt(scene, asked, number % 2 === 0);
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
      },
    );
    expect(wrong).toEqual([]);
    expect(killed.length).toBeGreaterThan(FULL ? 95 : 30);
  },
  LIMIT_MS,
);

/** Kills a release with this request under way, which may still reach the registry. */
async function killAt(scene: Scene, asked: Asked, arrives: boolean): Promise<void> {
  let child: ChildProcess | undefined;
  const killed = Promise.withResolvers<void>();
  const until = {
    // Looked at when the request arrives.
    // biome-ignore lint/suspicious/noThenProperty: the moment at which somebody waits is the moment to kill.
    then: (proceed: () => void) => {
      child?.once('exit', () => {
        killed.resolve();
        if (arrives) proceed();
      });
      child?.kill('SIGKILL');
    },
  };
  scene.proxy.script([asked.rule({ kind: 'hold', until: until as Promise<void> }, 1)]);
  const args = Object.entries(inputsFor(scene, SECOND)).flatMap(([name, value]) => [`--${name}`, value]);
  const ran = await runCli({
    args: ['push', ...args],
    cwd: ground.folder,
    started: process => {
      child = process;
    },
  });
  expect(ran.signal, `${asked.name}: ${ran.stderr}`).toBe('SIGKILL');
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
