import { posix } from 'node:path';
import { digestOf } from '../../oci/digest.ts';
import { type CopyTarget, copyPath, namesFolder } from './copy.ts';
import { expandWord } from './expand.ts';
import { findSources } from './find-sources.ts';
import type { Heredoc } from './heredoc.ts';
import type { CopyInstruction } from './instruction.ts';
import { parseMode } from './mode.ts';
import type { FileNode } from './node.ts';
import { resolveOwner } from './owner.ts';
import { InstructionError } from './problem.ts';
import type { Scope } from './scope.ts';
import { followLinks, type SourceTree } from './source-tree.ts';
import { unpackInto } from './unpack.ts';

/** Applies COPY or ADD to the stage's tree. Throws InstructionError; what was copied before it stays in the tree. */
export async function applyCopy(
  instruction: CopyInstruction,
  source: SourceTree,
  scope: Scope,
): Promise<void> {
  const expand = (text: string): string => expandWord(text, scope.expansion());
  const target = await targetOf(instruction, scope);
  if (instruction.sources.length > 1 && !namesFolder(target.destination)) {
    throw new InstructionError(
      `with several sources the destination must be a folder and end with "/", found ${JSON.stringify(instruction.destination)}`,
    );
  }
  for (const each of instruction.sources) {
    if (typeof each === 'string') await copySource(expand(each), { instruction, source, target, scope });
    else await copyHeredoc(each, target, scope);
  }
}

interface Copying {
  readonly instruction: CopyInstruction;
  readonly source: SourceTree;
  readonly target: CopyTarget;
  readonly scope: Scope;
}

async function targetOf({ flags, destination }: CopyInstruction, scope: Scope): Promise<CopyTarget> {
  const { state } = scope;
  const expand = (text: string): string => expandWord(text, scope.expansion());
  const written = expand(destination);
  if (written === '') throw new InstructionError('the destination is empty after its variables are replaced');
  const [chown] = flags.get('chown') ?? [];
  const [chmod] = flags.get('chmod') ?? [];
  return {
    tree: state.tree,
    destination: written.startsWith('/')
      ? written
      : posix.join(state.config.WorkingDir ?? '/', '/', written) + tail(written),
    ...(chown === undefined ? {} : { owner: await resolveOwner(expand(chown), state.tree) }),
    ...(chmod === undefined ? {} : { mode: parseMode(expand(chmod)) }),
  };
}

/** `join` drops the dot of `./` and `.`, which says that a folder is meant. */
function tail(written: string): string {
  return namesFolder(written) && !written.endsWith('/') ? '/' : '';
}

async function copySource(text: string, { instruction, source, target, scope }: Copying): Promise<void> {
  if (text === '') throw new InstructionError('a source is empty after its variables are replaced');
  const paths = await findSources(source, text);
  await refuseOverwriting(paths, text, { source, target });
  for (const path of paths) {
    if (instruction.keyword === 'ADD' && instruction.flags.get('unpack')?.[0] !== 'false') {
      const node = await source.at(await followLinks(source, path));
      if (node?.kind === 'file' && (await unpackInto(node, target, scope.spool))) continue;
    }
    await copyPath(source, path, target);
  }
}

/** BuildKit lets each file overwrite the one before, so that only the last is left: never what was meant. */
async function refuseOverwriting(
  paths: readonly string[],
  text: string,
  { source, target }: { readonly source: SourceTree; readonly target: CopyTarget },
): Promise<void> {
  if (paths.length < 2 || namesFolder(target.destination)) return;
  const { tree, destination } = target;
  if (tree.at(tree.resolve(destination.slice(1)))?.kind === 'directory') return;
  const nodes = await Promise.all(paths.map(path => source.at(path)));
  if (nodes.filter(node => node?.kind !== 'directory').length < 2) return;
  throw new InstructionError(
    `${JSON.stringify(text)} fits ${paths.length} files, so the destination must end with "/", found ${JSON.stringify(destination)}`,
  );
}

async function copyHeredoc(
  { name, content, expand }: Heredoc,
  target: CopyTarget,
  scope: Scope,
): Promise<void> {
  const options = { ...scope.expansion(), escapeChar: '\\', plainQuotes: true };
  const bytes = Buffer.from(expand ? expandWord(content, options) : content);
  const file: FileNode = {
    kind: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: bytes.length,
    identity: digestOf(bytes),
    open: async function* () {
      yield bytes;
    },
  };
  const single: SourceTree = {
    name: 'the heredoc',
    ownsAbsoluteLinks: true,
    at: async path => (path === name ? file : undefined),
    list: async () => [name],
  };
  await copyPath(single, name, target);
}
