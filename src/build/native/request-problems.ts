import { AppError } from '../../errors.ts';
import { formatPlatform } from '../../oci/descriptor.ts';
import { withoutUser } from '../../user-info.ts';
import type { BuildRequest } from '../builder.ts';

/**
 * Refuses what a request asks for and the native assembler cannot give, all at once, instead of leaving it out.
 * What only matters to RUN (secrets, ssh, network, cache …) is no reason: there is none.
 * Throws `platform-unsupported` or `bad-input`.
 */
export function checkRequest(request: BuildRequest): void {
  const foreign = request.platforms.filter(({ os }) => os !== 'linux');
  if (foreign.length > 0) {
    const names = foreign.map(formatPlatform).join(', ');
    throw new AppError(
      'platform-unsupported',
      `the native assembler makes Linux images only; asked for ${names}`,
      { hint: `Build with buildx (\`builder: buildx\`), or take ${names} out of \`platforms\`.` },
    );
  }
  const problems = [...requestProblems(request)];
  if (problems.length === 0) return;
  throw new AppError('bad-input', `the native assembler cannot do what is asked for: ${problems[0]}`, {
    problems: problems.length === 1 ? [] : problems,
    hint: 'Build with buildx (`builder: buildx`), or leave these inputs out.',
  });
}

function* requestProblems({ context, buildx }: BuildRequest): Generator<string> {
  if (isRemoteContext(context)) yield `\`context: ${withoutUser(context)}\` is not a folder on this machine`;
  if (buildx.buildContexts.length > 0) yield '`build-contexts` needs buildx';
  if (buildx.outputs.length > 0) yield '`outputs` needs buildx';
  if (buildx.load) yield '`load` needs buildx';
  if (buildx.attests.length > 0) yield '`attests` needs buildx';
  if (isAskedFor(buildx.sbom)) yield '`sbom` needs buildx';
  if (isAskedFor(buildx.provenance)) yield '`provenance` needs buildx';
}

function isRemoteContext(context: string): boolean {
  return context === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
}

function isAskedFor(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false';
}
