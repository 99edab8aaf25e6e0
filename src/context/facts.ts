import type { CiContext } from './context.ts';

/** Environment variables as a record; never read from the process here. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Reads a text file whole; rejects when that is not possible. */
export type ReadFile = (path: string) => Promise<string>;

/** What one source says, before overrides, validation and the clone fill the rest. */
export interface Facts extends Partial<Omit<CiContext, 'ci' | 'why' | 'event' | 'scheduled' | 'repository'>> {
  readonly ci: string;
  readonly why: string;
  readonly event: string;
  readonly scheduled: boolean;
  readonly repository: CiContext['repository'];
  /** Why there is no `ref`, in words that tell the user what to give. The clone is not asked then. */
  readonly noRef?: string;
  /** The run builds what somebody else's fork sent, whatever number the request has. */
  readonly fork?: boolean;
}

/** One CI: how it is recognised and read. */
export interface Adapter {
  /** The reason for the log when this is the CI, else undefined. */
  recognises(env: Env): string | undefined;
  read(env: Env, readFile: ReadFile): Promise<Facts> | Facts;
}

/** Leaves out fields that are undefined or empty, for records with exact optional fields. */
export function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
