import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseAllDocuments, parseDocument, type YAMLMap } from 'yaml';

const TEMPLATES = join(import.meta.dirname, '../../gitlab');
const NAMES = readdirSync(TEMPLATES)
  .filter(name => name.endsWith('.yml'))
  .map(name => name.slice(0, -'.yml'.length));

/** A pipeline that finds our templates where gitlab-ci-local keeps what it has fetched, and what GitLab would refuse. */
export interface PreparedPipeline {
  readonly text: string;
  readonly refusals: readonly string[];
}

/**
 * Puts our templates where gitlab-ci-local keeps remote files, for every include of them in the pipeline, whichever of
 * GitLab's forms it has: by address, by project, by path, as a component. Inputs that a template does not have are
 * refused as GitLab refuses them; gitlab-ci-local would not notice.
 */
export function prepareIncludes(pipeline: string, state: string, options: TemplateOptions): PreparedPipeline {
  const document = parseDocument(pipeline);
  const refusals: string[] = [];
  const include = document.get('include', true);
  const entries = isSeq(include) ? include.items : include === undefined ? [] : [include];
  for (const [index, entry] of entries.entries()) {
    const name = templateOf(entry);
    if (name === undefined) continue;
    const address = `templates.invalid/${name}.yml`;
    const file = join(state, 'includes', address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, templateFor(name, options));
    const inputs = isMap(entry) ? (entry.toJSON().inputs ?? {}) : {};
    refusals.push(...unknownInputs(name, inputs));
    const found = document.createNode({ remote: `https://${address}`, inputs });
    if (isSeq(include)) include.items[index] = found;
    else document.set('include', found);
  }
  return { text: document.toString(), refusals };
}

/** Which of our templates an include names. */
function templateOf(entry: unknown): string | undefined {
  const words = isScalar(entry)
    ? [String(entry.value)]
    : isMap(entry)
      ? ['remote', 'local', 'file', 'component'].map(key => String(entry.get(key) ?? ''))
      : [];
  return NAMES.find(name =>
    words.some(word => word.endsWith(`/${name}.yml`) || new RegExp(`/${name}@[^/]+$`).test(word)),
  );
}

function unknownInputs(name: string, inputs: object): readonly string[] {
  const [header] = parseAllDocuments(readFileSync(join(TEMPLATES, `${name}.yml`), 'utf8'));
  const known = Object.keys(header?.toJSON().spec.inputs ?? {});
  const unknown = Object.keys(inputs).filter(input => !known.includes(input));
  return unknown.map(input => `gitlab/${name}.yml: unknown input arguments: ${input}`);
}

/** What stands in for services, which jobs have only in containers. */
export interface TemplateOptions {
  /** Address of a buildkitd for `runner: buildkit`. */
  readonly buildkit?: string;
}

/**
 * A template as jobs without containers can run it: the machine's own docker stands in for the docker service, a
 * buildkitd for the other one. The annotations report is kept as a file: gitlab-ci-local keeps no such reports.
 */
function templateFor(name: string, { buildkit }: TemplateOptions): string {
  const [header, body] = parseAllDocuments(readFileSync(join(TEMPLATES, `${name}.yml`), 'utf8'));
  if (!header || !body || !isMap(body.contents)) throw new Error(`${name}.yml does not have two documents`);
  for (const { value: job } of body.contents.items) {
    if (!isMap(job)) continue;
    const services = job.get('services');
    if (isSeq(services)) services.items = [];
    const variables = job.get('variables');
    if (isMap(variables)) withoutServices(variables, buildkit);
    const links = job.getIn(['artifacts', 'reports', 'annotations']);
    if (links !== undefined) job.addIn(['artifacts', 'paths'], links);
  }
  return `${header.toString()}---\n${body.toString().replace(/^---\n/, '')}`;
}

const DOCKER_SERVICE = ['DOCKER_HOST', 'DOCKER_TLS_CERTDIR', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];
/** The machine emulates by itself, and the image that would install it cannot be had. */
const EMULATION = ['CFCR_PUSH_EMULATION', 'CFCR_PUSH_EMULATION_IMAGE'];

function withoutServices(variables: YAMLMap, buildkit: string | undefined): void {
  for (const name of [...DOCKER_SERVICE, ...EMULATION]) variables.delete(name);
  if (buildkit && variables.get('CFCR_DRIVER') === 'remote') variables.set('CFCR_ENDPOINT', buildkit);
}
