import { readPlainYaml } from './plain.ts';
import type { YamlText } from './read.ts';

/** What `readYaml` reads; all of YAML is loaded for the texts that need it alone. */
export async function readYamlText(text: string): Promise<YamlText> {
  const plain = readPlainYaml(text);
  if (plain) return { documents: [plain], problems: [] };
  const { readYaml } = await import('./read.ts');
  return readYaml(text);
}
