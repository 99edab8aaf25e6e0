import type { JsonValue } from './go-json.ts';
import type { GoYamlValue } from './go-yaml/write.ts';

/** A person of Chart.yaml. Empty texts are the same as missing ones, here and below. */
export interface Maintainer {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

/** A dependency of Chart.yaml, requirements.yaml or a lock. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
  readonly condition: string;
  readonly tags: readonly string[];
  readonly enabled: boolean;
  readonly importValues: readonly JsonValue[];
  readonly alias: string;
}

/** What Chart.yaml says, as helm reads it: unknown keys are gone, white space is blanks. */
export interface Metadata {
  readonly name: string;
  readonly home: string;
  readonly sources: readonly string[];
  readonly version: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly maintainers: readonly Maintainer[];
  readonly icon: string;
  readonly apiVersion: string;
  readonly condition: string;
  readonly tags: string;
  readonly appVersion: string;
  readonly deprecated: boolean;
  readonly annotations: ReadonlyMap<string, string>;
  readonly kubeVersion: string;
  readonly dependencies: readonly Dependency[];
  readonly type: string;
}

/** Metadata as JSON, its fields in the order of helm's struct and empty ones left out: the chart's OCI config. */
export function metadataJson(metadata: Metadata): { readonly [key: string]: JsonValue | undefined } {
  return {
    name: text(metadata.name),
    home: text(metadata.home),
    sources: list(metadata.sources),
    version: text(metadata.version),
    description: text(metadata.description),
    keywords: list(metadata.keywords),
    maintainers: list(metadata.maintainers.map(maintainerJson)),
    icon: text(metadata.icon),
    apiVersion: text(metadata.apiVersion),
    condition: text(metadata.condition),
    tags: text(metadata.tags),
    appVersion: text(metadata.appVersion),
    deprecated: metadata.deprecated || undefined,
    annotations: metadata.annotations.size === 0 ? undefined : metadata.annotations,
    kubeVersion: text(metadata.kubeVersion),
    dependencies: list(metadata.dependencies.map(dependencyJson)),
    type: text(metadata.type),
  };
}

/** One dependency in the same way; the repository is always there. Chart.lock's digest is made of these. */
export function dependencyJson(dependency: Dependency): { readonly [key: string]: JsonValue | undefined } {
  return {
    name: dependency.name,
    version: text(dependency.version),
    repository: dependency.repository,
    condition: text(dependency.condition),
    tags: list(dependency.tags),
    enabled: dependency.enabled || undefined,
    'import-values': list(dependency.importValues),
    alias: text(dependency.alias),
  };
}

/** The same document for the YAML writer, which sorts all keys itself. */
export function asYaml(value: JsonValue): GoYamlValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asYaml);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.flatMap(([key, field]) => (field === undefined ? [] : [[key, asYaml(field)]])),
  );
}

function maintainerJson({ name, email, url }: Maintainer): JsonValue {
  return { name: text(name), email: text(email), url: text(url) };
}

function text(value: string): string | undefined {
  return value === '' ? undefined : value;
}

function list<T extends JsonValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
