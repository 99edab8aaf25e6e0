import { stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import type { InputSpec } from '../../src/inputs/input.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { OUTPUTS } from '../../src/report/output-table.ts';

const HEADER = `# Made from src/inputs/table.ts and src/report/output-table.ts by \`npm run generate\`: edit those.\n`;

/** What the Action takes by default where that is not the table's default: the job's own token. */
const ACTION_DEFAULTS: Readonly<Record<string, string>> = { 'github-token': '${{ github.token }}' };

/** The text of action.yml. */
export function actionYml(): string {
  const inputs = INPUTS.filter(input => input.faces?.includes('action') ?? true);
  const action = {
    name: 'cfcr-push',
    description: manifest.description,
    author: 'The cfcr-push authors',
    branding: { icon: 'package', color: 'blue' },
    inputs: Object.fromEntries(inputs.map(input => [input.name, describe(input)])),
    outputs: Object.fromEntries(OUTPUTS.map(output => [output.name, { description: output.help }])),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' },
  };
  return HEADER + stringify(action, { lineWidth: 110 });
}

function describe(input: InputSpec): Record<string, unknown> {
  const fallback = ACTION_DEFAULTS[input.name] ?? input.default;
  return {
    description: input.help,
    required: false,
    ...(fallback === '' ? {} : { default: fallback }),
  };
}
