import { Document, isMap, isScalar, visit } from 'yaml';
import { type Template, templates } from './gitlab-templates.ts';

/** The text of every template, by its path in the repository. */
export function gitlabFiles(): readonly { readonly path: string; readonly text: string }[] {
  return templates().map(template => ({ path: `gitlab/${template.name}.yml`, text: textOf(template) }));
}

function textOf({ about, inputs, jobs }: Template): string {
  const head = [
    about,
    'Made from src/inputs/table.ts by `npm run generate`; docs/gitlab.md says how to use it.',
  ];
  return `${head.map(line => `# ${line}\n`).join('')}${yaml({ spec: { inputs } })}---\n${yaml(jobs)}`;
}

/** Variables and other small maps take one line each; scripts stay blocks. */
function yaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value: held }) => {
      if (isScalar(key) && isMap(held) && /^[A-Z_]+$/.test(String(key.value))) held.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
