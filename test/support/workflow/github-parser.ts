import { registerHooks } from 'node:module';
import type { WorkflowTemplate } from '@actions/workflow-parser';
import { parse } from 'yaml';

/** A workflow as GitHub's own parser sees it. */
export interface ParsedWorkflow {
  /** Everything that is wrong with it, in the parser's words; empty for a workflow that GitHub would take. */
  readonly errors: readonly string[];
  /** The whole file as tokens; expressions are not evaluated. */
  readonly root: Token;
  /** Jobs, conditions and events in GitHub's model. */
  readonly template: WorkflowTemplate;
}

type Parser = typeof import('@actions/workflow-parser');
/** A piece of a workflow: a scalar, an expression, a list or a mapping. */
export type Token = NonNullable<ReturnType<Parser['parseWorkflow']>['value']>;

let loaded: Promise<Parser> | undefined;

/** The parser that GitHub's own editor extension and web site use. */
export function githubParser(): Promise<Parser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Parser> {
  // The package imports its schemas as JSON without saying so, which is fine for bundlers and refused by Node.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(
        url,
        url.endsWith('.json')
          ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } }
          : context,
      ),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

/** Parses and validates a workflow: YAML, schema, names of events and contexts, syntax of every expression. */
export async function parseWorkflowText(name: string, content: string): Promise<ParsedWorkflow> {
  const { errors } = await parsed(name, content);
  // This parser, made for editors, leaves the indentation in texts of several lines that hold expressions; GitHub's runner
  // does not. In JSON, which is YAML as well, every text is on one line.
  const { root, template } = await parsed(name, JSON.stringify(parse(content)));
  return { errors, root, template };
}

async function parsed(name: string, content: string): Promise<ParsedWorkflow> {
  const parser = await githubParser();
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (!value) throw new Error(`${name} holds nothing`);
  const template = await parser.convertWorkflowTemplate(context, value);
  const errors = [
    ...context.errors.getErrors().map(String),
    ...(template.errors ?? []).map(error => error.Message),
  ];
  return { errors: [...new Set(errors)], root: value, template };
}
