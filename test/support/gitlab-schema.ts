import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Ajv, type ValidateFunction } from 'ajv';

const PROGRAM = join(import.meta.dirname, '../../node_modules/gitlab-ci-local/dist/index.js');
const MARK = '$schema:"http://json-schema.org/draft-07/schema#"';

/** GitLab's own schema of pipelines, which is inside gitlab-ci-local and published nowhere else. */
export function gitlabSchema(): ValidateFunction {
  const program = readFileSync(PROGRAM, 'utf8');
  const found = places(program)
    .map(at => runInNewContext(`(${literalAt(program, program.lastIndexOf('{', at))})`))
    .find(schema => JSON.stringify(schema).includes('"include_item"'));
  if (found === undefined) throw new Error(`${PROGRAM} holds no schema of pipelines`);
  // What comes out of a context of its own is not quite what ajv takes for an object.
  return new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(JSON.stringify(found)));
}

function places(program: string): readonly number[] {
  return [...program.matchAll(new RegExp(MARK.replaceAll(/[$/.]/g, '\\$&'), 'g'))].map(({ index }) => index);
}

/** The object literal that begins here. */
function literalAt(program: string, from: number): string {
  let depth = 0;
  for (let at = from; at < program.length; at++) {
    const sign = program[at];
    if (sign === '"' || sign === "'" || sign === '`') at = endOfText(program, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return program.slice(from, at + 1);
    }
  }
  throw new Error('the schema never ends');
}

function endOfText(program: string, from: number): number {
  for (let at = from + 1; at < program.length; at++) {
    if (program[at] === '\\') at += 1;
    else if (program[at] === program[from]) return at;
  }
  return program.length;
}
