import type { YamlText } from './read.ts';

/** What `readYaml` reads; YAML is loaded only where there is a text to read. */
export async function readYamlText(text: string): Promise<YamlText> {
  const { readYaml } = await import('./read.ts');
  return readYaml(text);
}
