import type { IncomingMessage } from 'node:http';
import type { Answer } from './faulty-faults.ts';

/** Remembers what was written a moment ago and is not readable yet. */
export interface Lag {
  /** Notes a write that the registry accepted: its own path, its tags' and its digest's. */
  written(path: string, answer: IncomingMessage, reads: number): void;
  /** The 404 for a read that comes too early, each time one less. */
  early(method: string, path: string): Answer | undefined;
}

/** A registry whose reads come from a copy that is behind, as GHCR and Docker Hub show for seconds after a push. */
export function createLag(): Lag {
  const left = new Map<string, number>();
  return {
    written: (path, answer, reads) => {
      const [own = '', query] = path.split('?');
      const folder = own.slice(0, own.lastIndexOf('/') + 1);
      const digest = answer.headers['docker-content-digest'];
      const names = [
        ...new URLSearchParams(query).getAll('tag'),
        ...(digest === undefined ? [] : [String(digest)]),
      ];
      for (const late of [own, ...names.map(name => folder + name)]) left.set(late, reads);
    },
    early: (method, path) => {
      const own = path.split('?')[0] ?? '';
      const count = method === 'GET' || method === 'HEAD' ? (left.get(own) ?? 0) : 0;
      if (count === 0) return undefined;
      left.set(own, count - 1);
      const body = Buffer.from('{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}');
      return { status: 404, headers: { 'content-type': 'application/json' }, body };
    },
  };
}
