import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('../../src/system/young-generation.ts', import.meta.url).href;

/** Bytes that a process of its own has for new objects, after it made many that lived for a while. */
async function youngGeneration(first: string): Promise<number> {
  const script = `${first}
    import { getHeapSpaceStatistics } from 'node:v8';
    let alive = [];
    for (let at = 0; at < 3e6; at++) {
      alive.push({ at });
      if (alive.length === 1e5) alive = [];
    }
    console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size);`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}

describe('the space for new objects', () => {
  it('stays as it was once it is told to, where V8 makes it larger on its own', async () => {
    const grown = await youngGeneration('');
    const kept = await youngGeneration(
      `import { keepYoungGenerationSmall } from '${MODULE}'; keepYoungGenerationSmall();`,
    );
    expect(grown).toBeGreaterThan(16 * 1024 * 1024);
    expect(kept).toBeLessThan(4 * 1024 * 1024);
  });
});
