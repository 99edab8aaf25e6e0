import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readInputs } from '../../src/inputs/inputs.ts';
import { fromCommandLine } from '../../src/inputs/sources.ts';
import { HAVE_GIT, need, onPath } from '../support/need.ts';
import { type Block, blocksIn, blocksOf, proseOf, readDocuments } from './documents.ts';
import { prepareScratch, type Scratch } from './scratch.ts';
import { CLIENTS, HOSTS, REASONS, withStandIns } from './stand-ins.ts';

/** A release signed and pushed by a whole process; the machine may have other work. */
const LIMIT_MS = 120_000;
/** More than these would make the promise that the commands of the documents are run an empty one. */
const MOST_NOT_RUN = 12;

const BLOCKS = blocksIn('sh', 'console', 'bash', 'shell');
const NOT_RUN = BLOCKS.filter(({ note }) => note !== '');
const RUN = BLOCKS.filter(({ note }) => note === '').map(block => ({
  ...block,
  name: `${block.path}:${block.line}`,
}));

describe('commands in the documents', () => {
  let scratch: Scratch;
  beforeAll(async () => {
    if (HAVE_GIT) scratch = await prepareScratch();
  }, LIMIT_MS);
  afterAll(() => scratch?.remove());

  test.for(RUN)('$name does what it says', { timeout: LIMIT_MS }, async (block, context) => {
    need(context, HAVE_GIT, 'git is not on PATH');
    for (const client of clientsOf(block))
      need(context, onPath(client), `${block.name} uses ${client}, which is not on PATH`);
    const stage = await scratch.open();
    try {
      const before = await stage.content();
      const { code, output } = await stage.run(withStandIns(scriptOf(block), stage));
      expect(code, output).toBe(0);
      if (writes(block)) expect(await stage.content()).not.toEqual(before);
      else expect(await stage.content()).toEqual(before);
    } finally {
      await stage.close();
    }
  });

  test('are many', () => {
    expect(RUN.length).toBeGreaterThan(8);
  });

  test('are in sh or console, and never only indented', () => {
    expect(BLOCKS.filter(({ language }) => language === 'bash' || language === 'shell')).toEqual([]);
    const indented = readDocuments().filter(document =>
      /^ {4,}(?:\$ )?(?:cfcr-push|cosign|docker|helm|npm) /m.test(proseOf(document)),
    );
    expect(indented.map(({ path }) => path)).toEqual([]);
  });

  test('name no host that stands for nothing here', () => {
    const words = RUN.flatMap(block => [
      ...scriptOf(block).matchAll(/(?<![\w.-])(?:[\w-]+\.)+(?:com|io|dev|org)\b/g),
    ]);
    const hosts = words.map(([host]) => host).filter(host => host !== 'github.com');
    expect(hosts.filter(host => !HOSTS.some(known => known === host))).toEqual([]);
  });
});

describe('commands that are not run', () => {
  test(`are at most ${MOST_NOT_RUN}, each for a reason that there is`, () => {
    for (const { path, line, note } of NOT_RUN) console.log(`${path}:${line} is ${note}`);
    const reasons = NOT_RUN.map(({ note }) => /^not-run: (.+)$/.exec(note)?.[1]);
    expect(reasons.filter(reason => !REASONS.some(known => known === reason))).toEqual([]);
    expect(NOT_RUN.length).toBeLessThanOrEqual(MOST_NOT_RUN);
  });

  test('name scripts of npm that there are', () => {
    const scripts = NOT_RUN.flatMap(({ text }) =>
      [...text.matchAll(/npm run (\S+)/g)].map(([, name]) => name),
    );
    expect(scripts.filter(name => name === undefined || !(name in manifest.scripts))).toEqual([]);
  });

  test.for(NOT_RUN.flatMap(usesOf))('$words has options that there are', async ({ args }) => {
    const { command, values, problems } = fromCommandLine(args, {});
    expect(problems).toEqual([]);
    expect((await readInputs(command === 'push' ? 'push' : 'plan', values)).problems).toEqual([]);
  });
});

test(
  'a block that fails is noticed',
  async context => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const scratch = await prepareScratch();
    const stage = await scratch.open();
    const { code, output } = await stage.run('cfcr-push plan --image registry.example.com/team/app\ntrue');
    await stage.close();
    scratch.remove();
    expect({ code, says: output.includes('--images') }).toEqual({ code: 2, says: true });
  },
  LIMIT_MS,
);

test('blocks, notes and prose are told apart', () => {
  const text = ['a', '- b', '  ```sh not-run: x', '  c', '    d', '  ```', 'e'].join('\n');
  const document = { path: 'x.md', text };
  expect(blocksOf(document)).toEqual([
    { path: 'x.md', line: 3, language: 'sh', note: 'not-run: x', text: 'c\n  d\n' },
  ]);
  expect(proseOf(document)).toBe('a\n- b\n\n\n\n\ne');
});

/** The commands of a block. In `console`, where lines start with `$`, the others are what the commands print. */
function scriptOf({ language, text }: Block): string {
  const lines = text.split('\n');
  if (language !== 'console' || !lines.some(line => line.startsWith('$ '))) return text;
  return lines.flatMap(line => (line.startsWith('$ ') ? [line.slice(2)] : [])).join('\n');
}

/** True for commands that publish or delete: what they say has to show in a registry, and of all others nothing may. */
function writes(block: Block): boolean {
  const commands = scriptOf(block).replaceAll('\\\n', ' ').split('\n');
  return commands.some(
    line =>
      !line.includes('--dry-run') &&
      /(?:cfcr-push (?:push|build|merge|promote|prune|--)|(?:oras|helm|docker|crane|cosign) (?:push|copy|cp|attach|sign|attest))\b/.test(
        line,
      ),
  );
}

function clientsOf(block: Block): string[] {
  const script = scriptOf(block);
  return CLIENTS.filter(client => new RegExp(`(?:^|[|;&(]\\s*|\\s)${client} `, 'm').test(script));
}

/** Uses of this tool in a block, as words; only where no shell is needed to take them apart. */
function usesOf({ text }: Block): { words: string; args: string[] }[] {
  const whole = text.replaceAll('\\\n', ' ');
  return [...whole.matchAll(/^cfcr-push (.+)$/gm)].flatMap(([words, rest = '']) =>
    /['"$|]/.test(rest) ? [] : [{ words, args: rest.trim().split(/\s+/) }],
  );
}
