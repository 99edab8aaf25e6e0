/** The environment switches of docker/metadata-action that concern tags. */
export interface Switches {
  /** DOCKER_METADATA_SHORT_SHA_LENGTH, 7 unless set. */
  readonly shaLength: number;
  /** DOCKER_METADATA_PR_HEAD_SHA: `sha` means a request's head commit on GitHub too. */
  readonly headSha: boolean;
  readonly problems: readonly string[];
}

/** Shorter ids meet too easily; git itself never abbreviates below four. */
const SHORTEST = 4;
const LONGEST = 64;

/** Reads the switches; a value that is none is a problem, not a guess. */
export function readSwitches(env: Readonly<Record<string, string | undefined>>): Switches {
  const problems: string[] = [];
  const length = env['DOCKER_METADATA_SHORT_SHA_LENGTH']?.trim() || '7';
  const shaLength = /^[0-9]{1,3}$/.test(length) ? Number(length) : 0;
  if (shaLength < SHORTEST || shaLength > LONGEST) {
    problems.push(
      `DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(length)}, expected ${SHORTEST} to ${LONGEST}`,
    );
  }
  const head = env['DOCKER_METADATA_PR_HEAD_SHA']?.trim() || 'false';
  // The spellings of Go's strconv.ParseBool, which docker/metadata-action takes.
  if (!/^(?:1|t|true|0|f|false)$/i.test(head)) {
    problems.push(`DOCKER_METADATA_PR_HEAD_SHA is ${JSON.stringify(head)}, expected true or false`);
  }
  return { shaLength, headSha: /^(?:1|t|true)$/i.test(head), problems };
}
