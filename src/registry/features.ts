import { ChunkSize } from './upload-chunks.ts';

/** What one registry has been seen to support. Nothing is asked for its own sake: every entry is a by-product. */
export class Features {
  /** Mounting from another repository; one refusal and it is not tried again. */
  mounts = true;
  /** Mounting without naming a repository; some registries refuse the question itself, so it is asked only on demand. */
  mountsAnywhere: boolean;
  /** Content of up to this many bytes is sent in one PUT; larger content was refused and goes in chunks. */
  wholeBytes = Number.POSITIVE_INFINITY;
  readonly chunks = new ChunkSize();
  /** Several tags in one request (distribution-spec 1.2-dev, `OCI-Tag`); undefined until first tried. */
  multipleTags: boolean | undefined = undefined;

  constructor({ mountsAnywhere = false } = {}) {
    this.mountsAnywhere = mountsAnywhere;
  }
}
