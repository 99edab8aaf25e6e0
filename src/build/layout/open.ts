import { stat } from 'node:fs/promises';
import { AppError } from '../../errors.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import type { Digest } from '../../oci/digest.ts';
import type { ContentReader } from '../../registry/capabilities.ts';
import { contentOf } from './content.ts';
import { directoryFiles } from './directory.ts';
import { rootOf } from './root.ts';
import { tarFiles } from './tar-file.ts';

/** An image layout opened for reading. It holds no open file: there is nothing to close. */
export interface Layout extends ContentReader {
  readonly path: string;
  /** What the layout is of: one image or one index. */
  readonly root: Descriptor;
  /** Bytes of a blob as stored; undefined when the layout lacks it. */
  sizeOf(digest: Digest): Promise<number | undefined>;
}

/**
 * Opens an OCI image layout, a folder or a tar of one, made by any tool.
 * Throws `layout-invalid` with what is wrong.
 */
export async function openLayout(path: string): Promise<Layout> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'it does not exist' : cause.message;
    throw new AppError('layout-invalid', `cannot open the OCI image layout ${path}: ${why}`, { cause });
  });
  if (!found.isDirectory() && !found.isFile()) {
    throw new AppError(
      'layout-invalid',
      `${path} is neither a folder nor a file; expected an OCI image layout`,
    );
  }
  const files = found.isDirectory() ? await directoryFiles(path) : await tarFiles(path);
  const root = await rootOf(files);
  return { path, root, sizeOf: digest => files.sizeOfBlob(digest), ...contentOf(files) };
}
