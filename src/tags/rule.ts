import { didYouMean } from '../nearest.ts';
import { checked } from './expand.ts';
import { recordsOf } from './records.ts';
import { referenceProblems } from './reference-problems.ts';
import { countGroups } from './regex.ts';
import { COMMON_ATTRIBUTES, REQUEST_PREFIX, RULE_TABLE, type RuleName, type RuleSpec } from './rule-table.ts';

/** A tag rule that was read and checked. */
export interface Rule {
  readonly type: RuleName;
  /** As the user wrote it, on one line. */
  readonly text: string;
  readonly priority: number;
  /** What was given, defaults not filled in. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Undefined where the flavor's counts. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

/** Longest rule that is shown whole in messages. */
const MAX_SHOWN = 160;

/**
 * Reads the input `tags`: the rules in the order in which they are tried, the highest priority first.
 * Everything that is wrong goes to `problems`, so that the user sees all of it at once.
 */
export async function readRules(text: string, problems: string[]): Promise<readonly Rule[]> {
  const seen = new Set<string>();
  const rules: Rule[] = [];
  for (const record of await recordsOf(text, { input: 'tags', problems })) {
    const fields = await unquoted(record, problems);
    if (fields.length === 0) continue;
    const references = referenceProblems(fields);
    problems.push(...references.map(what => `tags: ${shownRule(fields)}: ${what}`));
    const rule = references.length === 0 ? readRule(fields, problems) : undefined;
    if (rule === undefined) continue;
    if (seen.has(rule.text)) problems.push(`tags: ${rule.text}: the rule is there twice`);
    seen.add(rule.text);
    rules.push(rule);
  }
  return rules.sort((a, b) => b.priority - a.priority); // Stable: equal priorities keep their order.
}

/**
 * docker/metadata-action reads its lists twice, so rules are in use whose quotes are doubled:
 * `"type=match,""pattern=\d{1,2}"""`. A field that holds a whole rule, or that is still quoted, is read once more.
 */
async function unquoted(record: readonly string[], problems: string[]): Promise<readonly string[]> {
  const fields = await Promise.all(
    record.map(async field => {
      const whole = record.length === 1 && /^type\s*=/.test(field) && field.includes(',');
      const quoted = field.length > 1 && field.startsWith('"') && field.endsWith('"');
      return whole || quoted ? ((await recordsOf(field, { input: 'tags', problems }))[0] ?? []) : [field];
    }),
  );
  return fields.flat().filter(field => field !== '');
}

function readRule(fields: readonly string[], problems: string[]): Rule | undefined {
  const text = shownRule(fields);
  const problem = (what: string): void => {
    problems.push(`tags: ${text}: ${what}`);
  };
  const given = readAttributes(fields, problem);
  const name = given.get('type') ?? 'raw';
  if (!Object.hasOwn(RULE_TABLE, name)) {
    problem(`unknown type ${JSON.stringify(name)}${didYouMean(name, Object.keys(RULE_TABLE))}`);
    return undefined;
  }
  const type = name as RuleName;
  const spec = RULE_TABLE[type];
  given.delete('type');
  checkAttributes(given, { type, spec, text }, problems);
  const attributes = Object.fromEntries(given);
  const fallback = type === 'ref' && attributes['event'] === 'pr' ? REQUEST_PREFIX : spec.prefix;
  return {
    type,
    text,
    priority: attributes['priority'] ? Number(attributes['priority']) : spec.priority,
    attributes,
    prefix: attributes['prefix'] ?? fallback,
    suffix: attributes['suffix'],
  };
}

function readAttributes(fields: readonly string[], problem: (what: string) => void): Map<string, string> {
  const given = new Map<string, string>();
  for (const field of fields) {
    const equals = field.indexOf('=');
    // A field without `=` is the value: `type=raw,foo`, or `foo` alone. So is one that an expression with `=` opens.
    const isValue = equals < 0 || /^[^=]*\{\{/.test(field.slice(0, equals));
    const key = isValue ? 'value' : field.slice(0, equals).trim().toLowerCase();
    if (given.has(key)) {
      const advice = key === 'value' ? '; quote an attribute that holds a comma: "value=a,b"' : '';
      problem(`${key} is given twice${advice}`);
    }
    given.set(key, isValue ? field : field.slice(equals + 1).trim());
  }
  return given;
}

interface Owner {
  readonly type: RuleName;
  readonly spec: RuleSpec;
  readonly text: string;
}

function checkAttributes(given: ReadonlyMap<string, string>, owner: Owner, problems: string[]): void {
  const { type, spec } = owner;
  const known = { ...COMMON_ATTRIBUTES, ...spec.attributes };
  const where = `tags: ${owner.text}`;
  for (const [key, value] of given) {
    const attribute = Object.hasOwn(known, key) ? known[key] : undefined;
    if (attribute === undefined) {
      problems.push(
        `${where}: type=${type} has no attribute ${JSON.stringify(key)}${didYouMean(key, Object.keys(known))}`,
      );
      continue;
    }
    if (attribute.template) checked(value, `${where}: ${key}`, problems, spec.fields);
    const groups = attribute.regex && value !== '' ? countGroups(value) : 0;
    if (typeof groups === 'string') problems.push(`${where}: ${key}: ${groups}`);
    if (attribute.options !== undefined && value !== '' && !attribute.options.includes(value)) {
      const options = attribute.options.join(', ');
      problems.push(
        `${where}: ${key} is ${JSON.stringify(value)}, expected ${options}${didYouMean(value, attribute.options)}`,
      );
    }
  }
  checkNumbers(given, where, problems);
  for (const [key, attribute] of Object.entries(spec.attributes)) {
    if (attribute.required && !given.get(key)) problems.push(`${where}: ${key} is missing`);
  }
}

function checkNumbers(given: ReadonlyMap<string, string>, where: string, problems: string[]): void {
  const priority = given.get('priority') ?? '';
  if (priority !== '' && !/^-?[0-9]{1,9}$/.test(priority)) {
    problems.push(`${where}: priority is ${JSON.stringify(priority)}, expected a whole number`);
  }
  const group = given.get('group') ?? '';
  if (group === '') return;
  const groups = countGroups(given.get('pattern') ?? '');
  if (!/^[0-9]{1,3}$/.test(group)) {
    problems.push(`${where}: group is ${JSON.stringify(group)}, expected the number of a group`);
  } else if (typeof groups === 'number' && Number(group) > groups) {
    problems.push(
      `${where}: group ${group} is missing: the expression has ${groups === 0 ? 'no groups' : groups}`,
    );
  }
}

function shownRule(fields: readonly string[]): string {
  const line = fields.join(',').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
