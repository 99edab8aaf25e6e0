import { type BuilderSpec, readNodes } from '../build/buildx/create-args.ts';
import type { Inputs } from '../inputs/inputs.ts';

/** The builder that the inputs describe. Throws `bad-input` for nodes that cannot be read. */
export function builderSpec(inputs: Inputs): BuilderSpec {
  return {
    driver: inputs.text('driver'),
    driverOpts: inputs.list('driver-opts'),
    nodes: readNodes(inputs.text('append')),
    ...filled(inputs, 'buildkitd-flags', 'buildkitdFlags'),
    ...filled(inputs, 'buildkitd-config', 'buildkitdConfig'),
    ...filled(inputs, 'endpoint', 'endpoint'),
  };
}

/** The text of an input as a property, where there is any. */
export function filled(inputs: Inputs, name: string, key: string): Readonly<Record<string, string>> {
  const value = inputs.text(name);
  return value === '' ? {} : { [key]: value };
}
