import { parse } from 'yaml';
import { AppError, messageOf } from '../../errors.ts';

/** A builder to create: the inputs of docker/setup-buildx-action. */
export interface BuilderSpec {
  /** docker-container (default), kubernetes, remote, cloud. */
  readonly driver: string;
  readonly driverOpts: readonly string[];
  readonly buildkitdFlags?: string;
  /** Path of buildkitd's configuration; an inline one has been written to a file by then. */
  readonly buildkitdConfig?: string;
  /** Docker context or address the first node runs at. */
  readonly endpoint?: string;
  readonly nodes: readonly NodeSpec[];
}

/** A further node, from an entry of `append`. */
export interface NodeSpec {
  readonly name?: string;
  readonly endpoint?: string;
  readonly platforms?: string;
  readonly driverOpts: readonly string[];
  readonly buildkitdFlags?: string;
}

/** The words after `docker` for each command that makes the builder, in order: create, then one append a node. */
export function createArguments(name: string, spec: BuilderSpec): string[][] {
  const first = [
    ...['buildx', 'create', '--name', name, '--driver', spec.driver],
    ...spec.driverOpts.flatMap(option => ['--driver-opt', option]),
    ...flag('--buildkitd-flags', spec.buildkitdFlags),
    // Only these two start a buildkitd of their own that could read it.
    ...(/^(?:docker-container|kubernetes)$/.test(spec.driver)
      ? flag('--buildkitd-config', spec.buildkitdConfig)
      : []),
    ...(spec.endpoint ? [spec.endpoint] : []),
  ];
  return [first, ...spec.nodes.map(node => appendArguments(name, node))];
}

function appendArguments(name: string, node: NodeSpec): string[] {
  return [
    ...['buildx', 'create', '--name', name, '--append'],
    ...flag('--node', node.name),
    ...node.driverOpts.flatMap(option => ['--driver-opt', option]),
    ...flag('--buildkitd-flags', node.buildkitdFlags),
    ...flag('--platform', node.platforms),
    ...(node.endpoint ? [node.endpoint] : []),
  ];
}

/** Keys an entry may have; anything else is a slip that would silently change where a platform is built. */
const NODE_KEYS = new Set(['name', 'endpoint', 'platforms', 'driver-opts', 'buildkitd-flags']);

/** Reads `append`: a YAML list of nodes, as docker/setup-buildx-action takes it. Throws `bad-input` with every problem. */
export function readNodes(yaml: string): NodeSpec[] {
  if (yaml.trim() === '') return [];
  let value: unknown;
  try {
    value = parse(yaml);
  } catch (cause) {
    throw new AppError('bad-input', `append is not YAML: ${messageOf(cause).split('\n')[0]}`, { cause });
  }
  if (!Array.isArray(value)) {
    throw new AppError('bad-input', 'append must be a YAML list of nodes, as in `- endpoint: ssh://me@arm`');
  }
  const problems: string[] = [];
  const nodes = value.map((entry: unknown, index) => nodeFrom(entry, `append: node ${index + 1}`, problems));
  if (problems.length === 0) return nodes;
  throw new AppError('bad-input', problems.length === 1 ? `${problems[0]}` : 'append is not usable', {
    problems,
  });
}

function nodeFrom(entry: unknown, where: string, problems: string[]): NodeSpec {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problems.push(`${where} must have keys such as endpoint and platforms`);
    return { driverOpts: [] };
  }
  const fields = new Map(Object.entries(entry));
  for (const key of fields.keys()) {
    if (!NODE_KEYS.has(key)) problems.push(`${where} has ${key}; it may have ${[...NODE_KEYS].join(', ')}`);
  }
  const listOf = (key: string): string[] => {
    const value: unknown = fields.get(key);
    if (value === undefined || value === null) return [];
    if (typeof value === 'string') return value.split('\n').flatMap(line => line.trim() || []);
    if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value;
    problems.push(`${where}: ${key} must be text or a list of text`);
    return [];
  };
  const optional = {
    name: listOf('name')[0],
    endpoint: listOf('endpoint')[0],
    platforms: listOf('platforms').join(',') || undefined,
    buildkitdFlags: listOf('buildkitd-flags').join(' ') || undefined,
  };
  return {
    driverOpts: listOf('driver-opts'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function flag(name: string, value: string | undefined): string[] {
  return value ? [name, value] : [];
}
