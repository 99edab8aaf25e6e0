import type { AnySchemaObject, ErrorObject } from 'ajv';
import { messageOf } from '../errors.ts';
import { type Chart, type ChartFile, textOf } from './chart.ts';
import { SCHEMA_FILE } from './file-names.ts';
import type { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import { toDraft7 } from './schema-draft4.ts';

/** Mismatches shown of one chart; a wrong root type makes hundreds. */
const MOST_SHOWN = 10;

/**
 * Checks values.schema.json: JSON, a JSON schema of the draft it names (2020-12 unless it names one, as in helm), and
 * that the chart's default values match it. The last is a warning: a chart may require values that only its user knows.
 * Unless `whole`, only that it is JSON, which is all that helm asks before an installation.
 */
export async function checkSchema(chart: Chart, findings: Findings, whole: boolean): Promise<void> {
  if (!chart.schema) return;
  const file = `${chart.origin}/${SCHEMA_FILE}`;
  const parsed = parse(chart.schema, file, findings);
  if (!whole || parsed === undefined) return;
  const schema = schemaIn(parsed.value, file, findings);
  if (schema === undefined || typeof schema === 'boolean') return;
  const ajv = await validatorFor(schema);
  const { $schema: _draft, ...rest } = /draft-04/.test(String(schema['$schema'])) ? toDraft7(schema) : schema;
  if (ajv.validateSchema(rest) !== true) {
    for (const { instancePath, message } of (ajv.errors ?? []).slice(0, MOST_SHOWN)) {
      findings.error({ file }, `is no JSON schema: ${instancePath || 'its root'} ${message}`);
    }
    return;
  }
  let matches: ReturnType<typeof ajv.compile>;
  try {
    matches = ajv.compile(rest);
  } catch (error) {
    const isRemote = error instanceof Error && 'missingRef' in error;
    if (isRemote) findings.warn({ file }, `is not checked against the values: ${messageOf(error)}`);
    else findings.error({ file }, `is no JSON schema: ${messageOf(error)}`);
    return;
  }
  const { defaultValues } = await import('./default-values.ts');
  if (matches(plain(defaultValues(chart)))) return;
  for (const error of (matches.errors ?? []).slice(0, MOST_SHOWN)) {
    findings.warn(
      { file: `${chart.origin}/values.yaml` },
      `the default values do not match ${SCHEMA_FILE}: ${wordsOf(error)}`,
    );
  }
}

function parse(schema: ChartFile, file: string, findings: Findings): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(textOf(schema)) };
  } catch (error) {
    const [, line, column] = /line ([0-9]+) column ([0-9]+)/.exec(messageOf(error)) ?? [];
    const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
    findings.error(
      { file, ...place },
      `is no JSON, and helm refuses the chart: ${messageOf(error).replace(/\s+/g, ' ')}`,
    );
  }
  return undefined;
}

function schemaIn(value: unknown, file: string, findings: Findings): AnySchemaObject | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as AnySchemaObject;
  findings.error({ file }, 'is no JSON schema: expected an object');
  return undefined;
}

/**
 * Each draft is a module of its own, loaded where a chart has a schema of it. By `default`: a bundle gives nothing else of
 * a CommonJS module that is imported when it is needed.
 */
async function validatorFor(schema: AnySchemaObject) {
  const options = {
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
    logger: false,
  } as const;
  const draft = String(schema['$schema'] ?? '');
  if (/draft-0[467]/.test(draft)) return new (await import('ajv')).default.Ajv(options);
  if (draft.includes('2019-09')) return new (await import('ajv/dist/2019.js')).default.Ajv2019(options);
  return new (await import('ajv/dist/2020.js')).default.Ajv2020(options);
}

function wordsOf({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.') || 'the root';
  const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
  return `${path} ${message ?? 'is wrong'}${extra}`;
}

function plain(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
