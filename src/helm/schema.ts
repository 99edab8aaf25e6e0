import type { AnySchema, AnySchemaObject, CodeOptions, ValidateFunction } from 'ajv';
import { messageOf } from '../errors.ts';
import { type Chart, type ChartFile, textOf } from './chart.ts';
import { SCHEMA_FILE } from './file-names.ts';
import type { Findings } from './findings.ts';
import { toDraft7 } from './schema-draft4.ts';

/** Mismatches shown of one chart; a wrong root type makes hundreds. */
export const MOST_SHOWN = 10;

/**
 * Checks values.schema.json: JSON, and a JSON schema of the draft it names (2020-12 unless it names one, as in helm) whose
 * references within itself lead somewhere. Unless `whole`, only that it is JSON, which is all that helm asks before an
 * installation. Returns what values are checked with; undefined where there is nothing to check by.
 */
export async function readSchema(
  chart: Chart,
  findings: Findings,
  whole: boolean,
): Promise<ValidateFunction | undefined> {
  if (!chart.schema) return undefined;
  const file = `${chart.origin}/${SCHEMA_FILE}`;
  const parsed = parse(chart.schema, file, findings);
  if (!whole || parsed === undefined) return undefined;
  const schema = schemaIn(parsed.value, file, findings);
  if (schema === undefined || typeof schema === 'boolean') return undefined;
  if (!isOfKnownDraft(schema['$schema'], file, findings)) return undefined;
  const ajv = await validatorFor(schema, textOf(chart.schema));
  const { $schema: _draft, ...rest } = /draft-04/.test(String(schema['$schema'])) ? toDraft7(schema) : schema;
  if (ajv.validateSchema(rest) !== true) {
    // What a place must be is said once: the further ways that it is not of follow from the first.
    const byPlace = new Map((ajv.errors ?? []).toReversed().map(error => [error.instancePath, error]));
    for (const { instancePath, message } of [...byPlace.values()].toReversed().slice(0, MOST_SHOWN)) {
      findings.error({ file }, `is no JSON schema: ${instancePath || 'its root'} ${message}`);
    }
    return undefined;
  }
  try {
    return ajv.compile(rest);
  } catch (error) {
    if (isElsewhere(error)) findings.warn({ file }, `is not checked against the values: ${messageOf(error)}`);
    else findings.error({ file }, `is no JSON schema: ${messageOf(error)}`);
    return undefined;
  }
}

/** What helm's library takes for a draft without asking anybody. */
const KNOWN_DRAFT =
  /^https?:\/\/json-schema\.org\/(?:schema|draft-0[467]\/schema|draft\/(?:2019-09|2020-12)\/schema)(?:#.*)?$/;

/** True for a draft that is known here and to helm, and for none. helm fetches others of the web at every installation. */
function isOfKnownDraft(draft: unknown, file: string, findings: Findings): boolean {
  if (draft === undefined) return true;
  if (typeof draft === 'string' && (KNOWN_DRAFT.test(draft) || draft.startsWith('urn:'))) return true;
  const what = `$schema: ${JSON.stringify(draft)}`;
  if (typeof draft === 'string' && /^https?:\/\//.test(draft)) {
    findings.warn(
      { file },
      `is not checked against the values: helm does not know ${what} and fetches it wherever the chart is installed`,
    );
  } else findings.error({ file }, `is no JSON schema: ${what} is no draft, and helm cannot use the chart`);
  return false;
}

/** A reference to another document: helm fetches those of the web, and takes any value for what a URN names. */
function isElsewhere(error: unknown): boolean {
  const missing = error instanceof Error && 'missingSchema' in error ? String(error.missingSchema) : '';
  return /^(?:https?:\/\/|urn:)/.test(missing);
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

function schemaIn(value: unknown, file: string, findings: Findings): AnySchema | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as AnySchemaObject;
  findings.error({ file }, 'is no JSON schema: expected an object');
  return undefined;
}

/**
 * Each draft is a module of its own, loaded where a chart has a schema of it. By `default`: a bundle gives nothing else of
 * a CommonJS module that is imported when it is needed.
 */
async function validatorFor(schema: AnySchemaObject, text: string) {
  const regExp = await expressionsFor(text);
  const options = {
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
    logger: false,
    ...(regExp === undefined ? {} : { code: { regExp } }),
  } as const;
  const draft = String(schema['$schema'] ?? '');
  if (/draft-0[467]/.test(draft)) return new (await import('ajv')).default.Ajv(options);
  if (draft.includes('2019-09')) return new (await import('ajv/dist/2019.js')).default.Ajv2019(options);
  return new (await import('ajv/dist/2020.js')).default.Ajv2020(options);
}

/** Regular expressions as Go has them, which is what helm takes patterns for; loaded for a schema that has any. */
async function expressionsFor(text: string): Promise<CodeOptions['regExp']> {
  if (!/"pattern(?:Properties)?"/.test(text)) return undefined;
  const { RE2JS } = await import('re2js');
  const compile = (pattern: string) => {
    const expression = RE2JS.compile(pattern);
    return { test: (value: string) => expression.matcher(value).find(), toString: () => pattern };
  };
  // The word is for code that is written to a file, which never happens here.
  return Object.assign(compile, { code: 'new RegExp' });
}
