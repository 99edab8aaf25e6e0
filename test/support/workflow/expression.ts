import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { truthy } from '@actions/expressions/result';
import { githubParser, type Token } from './github-parser.ts';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** What expressions can see: `github`, `needs`, `matrix` and the others, by name. */
export type Contexts = Readonly<Record<string, Json>>;

/** How the job stands, for `success()` and the like. */
export type Status = 'success' | 'failure';

/** Evaluates a piece of a workflow to plain values, by GitHub's own evaluator. */
export async function valueOfToken(token: Token | undefined, contexts: Contexts): Promise<Json> {
  const { isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } = await githubParser();
  const walk = (piece: Token): Json => {
    if (isBasicExpression(piece)) return evaluate(piece.expression, contexts, 'success');
    if (isString(piece) || isBoolean(piece) || isNumber(piece)) return piece.value;
    if (isSequence(piece)) return Array.from({ length: piece.count }, (_, at) => walk(piece.get(at)));
    if (!isMapping(piece)) return null;
    const pairs = Array.from({ length: piece.count }, (_, at) => piece.get(at));
    return Object.fromEntries(pairs.map(({ key, value }) => [key.toString(), walk(value)]));
  };
  return token === undefined ? null : walk(token);
}

/** True where a condition holds. */
export function holds(expression: string, contexts: Contexts, status: Status): boolean {
  return truthy(evaluated(expression, contexts, status));
}

function evaluate(expression: string, contexts: Contexts, status: Status): Json {
  return JSON.parse(JSON.stringify(evaluated(expression, contexts, status), data.replacer));
}

function evaluated(expression: string, contexts: Contexts, status: Status) {
  const answer = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  const functions = [
    answer('success', status === 'success'),
    answer('failure', status === 'failure'),
    answer('always', true),
    answer('cancelled', false),
  ];
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const seen = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, seen, new Map(functions.map(one => [one.name, one]))).evaluate();
}

/** The value of a key of a mapping; undefined where it is no mapping or has no such key. */
export async function entryOf(
  token: Token | undefined,
  ...path: readonly string[]
): Promise<Token | undefined> {
  const { isMapping } = await githubParser();
  let at = token;
  for (const name of path) at = at && isMapping(at) ? at.find(name) : undefined;
  return at;
}

/** The entries of a list. */
export async function itemsOf(token: Token | undefined): Promise<readonly Token[]> {
  const { isSequence } = await githubParser();
  if (!token || !isSequence(token)) return [];
  return Array.from({ length: token.count }, (_, at) => token.get(at));
}
