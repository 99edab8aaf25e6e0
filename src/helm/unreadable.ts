import { messageOf } from '../errors.ts';

/** What is said of a file or folder that the machine does not let this process read. */
export function unreadable(error: unknown): string {
  return `cannot be read: ${messageOf(error)}`;
}

/** True for what the operating system answered, as opposed to a mistake of this program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error && 'code' in error;
}

/** What was read, or why it was not; anything but the system's answers is thrown on. */
export function attempt<T>(read: () => T): { readonly read: T } | { readonly unreadable: string } {
  try {
    return { read: read() };
  } catch (error) {
    if (isSystemError(error)) return { unreadable: unreadable(error) };
    throw error;
  }
}
