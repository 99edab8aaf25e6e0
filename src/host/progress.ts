import { formatBytes } from '../report/size.ts';

/** How one upload is doing. */
export interface UploadProgress {
  /** So many bytes more have been sent. */
  advance(bytes: number): void;
  /** The request is sent again from its first byte. */
  restart(): void;
  /** Everything is there; `how` other than `uploaded` means that nothing had to be sent. */
  done(how?: 'uploaded' | 'mounted' | 'present'): void;
}

export interface ProgressOptions {
  /** A line that stays in the log. */
  readonly line: (text: string) => void;
  /** The status line of a terminal; then there are no lines but the last of each upload. */
  readonly status?: (text: string) => void;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** Log lines of one upload are at least this far apart: a CI log is read afterwards and kept for long. */
const LINE_EVERY_MS = 10_000;
/** Often enough for the eye; each update is a write to the terminal. */
const STATUS_EVERY_MS = 100;

interface Upload {
  readonly name: string;
  readonly total: number;
  began: number;
  sent: number;
}

/** Shows uploads that run side by side. `start` is given a short name and the size in bytes. */
export function showProgress({
  line,
  status,
  now,
}: ProgressOptions): (name: string, total: number) => UploadProgress {
  const running = new Set<Upload>();
  let updated = Number.NEGATIVE_INFINITY;
  const update = (): void => {
    if (!status || now() - updated < STATUS_EVERY_MS) return;
    updated = now();
    status([...running].map(upload => describe(upload, now())).join(' · '));
  };
  return (name, total) => {
    const upload: Upload = { name, total, began: now(), sent: 0 };
    let logged = upload.began;
    running.add(upload);
    return {
      advance: bytes => {
        upload.sent += bytes;
        update();
        if (status || upload.sent >= total || now() - logged < LINE_EVERY_MS) return;
        logged = now();
        line(describe(upload, logged));
      },
      restart: () => {
        upload.sent = 0;
        upload.began = now();
      },
      done: (how = 'uploaded') => {
        if (!running.delete(upload)) return;
        if (running.size === 0) status?.('');
        const spent = now() - upload.began;
        line(
          how === 'uploaded'
            ? `${name}: pushed ${formatBytes(total)}${rate(total, spent)}`
            : `${name}: ${STOOD[how]}`,
        );
      },
    };
  };
}

const STOOD = { mounted: 'taken over from another repository', present: 'already there' } as const;

function describe({ name, total, began, sent }: Upload, at: number): string {
  return `${name}: pushed ${formatBytes(sent)} of ${formatBytes(total)}${rate(sent, at - began)}`;
}

function rate(bytes: number, ms: number): string {
  return ms > 0 && bytes > 0 ? ` (${formatBytes((bytes * 1000) / ms)}/s)` : '';
}
