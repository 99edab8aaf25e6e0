import type { AnySchemaObject } from 'ajv';

/**
 * Turns a schema of draft 4 into one of draft 7: `id` is `$id` there, and an exclusive bound is a number instead of a
 * switch beside the bound (json-schema.org, "Draft 6 migration").
 */
export function toDraft7(schema: AnySchemaObject): AnySchemaObject {
  return convert(schema) as AnySchemaObject;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value).map(([key, field]) => [key, convert(field)]));
  for (const bound of ['Minimum', 'Maximum']) {
    const limit = bound.toLowerCase();
    const exclusive = fields.get(`exclusive${bound}`);
    if (typeof exclusive !== 'boolean') continue;
    fields.delete(`exclusive${bound}`);
    if (exclusive && typeof fields.get(limit) === 'number') {
      fields.set(`exclusive${bound}`, fields.get(limit));
      fields.delete(limit);
    }
  }
  if (typeof fields.get('id') === 'string' && !fields.has('$id')) {
    fields.set('$id', fields.get('id'));
    fields.delete('id');
  }
  return Object.fromEntries(fields);
}
