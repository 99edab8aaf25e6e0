import { type Platform, parsePlatform } from '../../oci/descriptor.ts';

/** One node of a builder. */
export interface BuilderNode {
  readonly name: string;
  /** A docker context, an address, or a place in a cluster. */
  readonly endpoint?: string;
  readonly status?: string;
  /** BuildKit's version as it says it; a development build says v0.0.0. */
  readonly buildkit?: string;
  /** What it can run, its own platform first; empty when the node is not up. */
  readonly platforms: readonly Platform[];
  readonly driverOptions?: string;
  readonly error?: string;
}

/** What `docker buildx inspect` prints. */
export interface InspectedBuilder {
  readonly name: string;
  readonly driver: string;
  readonly nodes: readonly BuilderNode[];
  readonly error?: string;
}

/**
 * Reads the text of `docker buildx inspect`: the only form that every buildx has (JSON came later and only to `ls`).
 * Unknown lines are passed over, so a newer buildx may say more. Never throws.
 */
export function parseInspect(text: string): InspectedBuilder {
  const [head = '', ...rest] = text.split(/^Nodes:[ \t]*$/m);
  const builder = fieldsOf(head);
  const nodes = rest
    .join('')
    .split(/^(?=Name:)/m)
    .map(fieldsOf)
    .filter(fields => fields.has('Name'))
    .map(nodeFrom);
  const error = builder.get('Error');
  return {
    name: builder.get('Name') ?? '',
    driver: builder.get('Driver') ?? '',
    nodes,
    ...(error ? { error } : {}),
  };
}

function nodeFrom(fields: ReadonlyMap<string, string>): BuilderNode {
  const optional = {
    endpoint: fields.get('Endpoint'),
    status: fields.get('Status'),
    // Until 0.10 buildx called it by the project's name.
    buildkit: fields.get('BuildKit version') ?? fields.get('Buildkit'),
    driverOptions: fields.get('Driver Options'),
    error: fields.get('Error'),
  };
  return {
    name: fields.get('Name') ?? '',
    platforms: (fields.get('Platforms') ?? '').split(',').flatMap(platformFrom),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}

/** A `*` marks platforms that were fixed by hand when the node was made. */
function platformFrom(text: string): Platform[] {
  const platform = parsePlatform(text.trim().replace(/\*$/, ''));
  return platform ? [platform] : [];
}

/** `Key: value` lines at the margin; the first of a key counts. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^([A-Z][\w ]*):[ \t]*(.*)$/.exec(line);
    if (match?.[1] && !fields.has(match[1])) fields.set(match[1], (match[2] ?? '').trim());
  }
  return fields;
}
