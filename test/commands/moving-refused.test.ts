import { expect, it } from 'vitest';
import { IMMUTABLE_PROFILES } from '../../src/embedded/oddities/immutable-tags.ts';
import { started } from '../embedded/started.ts';
import { release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

const commit = (letter: string): string => `${letter}1`.repeat(20);

it.each(IMMUTABLE_PROFILES)(
  'a repository that keeps even the tags which move says how to go on, and that goes (%s)',
  async profile => {
    const { registry, folder } = await started({
      multiTag: false,
      immutableTags: { profile, covers: () => true },
    });
    const run = async (tag: string, revision: string, more: Readonly<Record<string, string>> = {}) => {
      const layout = `${folder}/layout-${tag}`;
      await writeSampleLayout(layout, { version: tag, revision });
      const images = `${registry.host}/team/app`;
      const git = { 'git-ref': `refs/tags/${tag}`, 'git-sha': revision };
      return release({
        cwd: folder,
        clock: jumpingClock(),
        inputs: { images, 'oci-layout': layout, ...git, ...more },
      });
    };
    expect((await run('v1.2.3', commit('a'))).end).toBe('done');
    const { error } = await run('v1.3.0', commit('b'));
    expect(error?.code).toBe('tag-immutable');
    expect(error?.hint).toMatch(/immutable-tags: all.*if-exists: skip|has to allow that/);
    const skipping = { 'immutable-tags': 'all', 'if-exists': 'skip' };
    const third = await run('v1.4.0', commit('c'), skipping);
    expect(third.end, third.log).toBe('done');
  },
);
