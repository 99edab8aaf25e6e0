import { createHash } from 'node:crypto';
import { type TarMember, writeTar } from '../../archive/tar.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { LayoutWriter } from '../layout/writer.ts';
import type { Node } from './node.ts';

/** A stored layer. */
export interface Layer {
  readonly descriptor: Descriptor;
  readonly diffId: string;
}

/** Writes a layer; one with the same files was written for another platform or stage already is not written again. */
export type LayerStore = (changes: ReadonlyMap<string, Node>, what: string) => Promise<Layer>;

/** How layers are made. */
export interface Making {
  /** The time of every entry, seconds since 1970. */
  readonly epoch: number;
  readonly log: (line: string) => void;
  /** Ends the layer at hand with its reason: compressing a large one takes longer than a cancelled job has. */
  readonly signal?: AbortSignal | undefined;
}

/** Makes layers in a layout. */
export function layerStore(layout: LayoutWriter, { epoch, log, signal }: Making): LayerStore {
  const written = new Map<string, Promise<Layer>>();
  const write = async (changes: ReadonlyMap<string, Node>, what: string): Promise<Layer> => {
    const members = [...changes].map(([path, node]) => memberOf(path, node));
    const { descriptor, content } = await layout.putLayer(
      endedBy(signal, writeTar(members, epoch)),
      `the layer of ${what}`,
    );
    log(`${what}: ${changes.size} entries, ${content.uncompressedSize} bytes, compressed ${content.size}`);
    return { descriptor, diffId: content.diffId };
  };
  return (changes, what) => {
    const key = keyOf(changes);
    const found = written.get(key) ?? write(changes, what);
    written.set(key, found);
    return found;
  };
}

async function* endedBy(
  signal: AbortSignal | undefined,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

function memberOf(path: string, node: Node): TarMember {
  return { ...node, path };
}

/** Equal for layers that would have equal bytes. */
function keyOf(changes: ReadonlyMap<string, Node>): string {
  const hash = createHash('sha256');
  for (const [path, node] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const content = node.kind === 'file' ? node.identity : node.kind === 'symlink' ? node.target : '';
    hash.update(`${JSON.stringify([path, node.kind, node.mode, node.uid, node.gid, content])}\n`);
  }
  return hash.digest('hex');
}
