import { AppError, type ErrorCode } from '../errors.ts';

/** What is known before a builder is chosen. */
export interface BuilderChoiceFacts {
  /** The input `builder`: auto, buildx, native, or the name of a buildx builder. */
  readonly builder: string;
  /** The input `oci-layout`, empty when not given. */
  readonly ociLayout: string;
  /** The first input that describes a builder to create, as `driver`; a builder that is described is never replaced. */
  readonly described?: string;
  /** Whether the native assembler can do the Dockerfile; `problems` says with line and reason why not. */
  readonly dockerfileAssemblable: { readonly ok: boolean; readonly problems: readonly string[] };
  readonly buildx: { readonly available: boolean; readonly version?: string; readonly reason?: string };
}

/** The builder that does the job and the reason, for the log. */
export interface BuilderChoice {
  readonly builder: 'buildx' | 'native' | 'layout';
  readonly why: string;
  readonly warnings: readonly string[];
}

/**
 * Takes the first builder that can do the job: a layout that is given, buildx, the native assembler. What was asked
 * for by name is never replaced. Throws `builder-missing` with the reason of every candidate, or
 * `dockerfile-unsupported` where the assembler was asked for and the Dockerfile is beyond it.
 * After a buildx builder failed to start, ask again with `buildx: {available: false, reason}`.
 */
export function chooseBuilder(facts: BuilderChoiceFacts): BuilderChoice {
  const { builder, ociLayout, buildx, dockerfileAssemblable: native } = facts;
  if (ociLayout !== '') return layout(builder);
  const version = buildx.version ? ` ${buildx.version}` : '';
  if (builder === 'native') {
    if (native.ok) return chosen('native', '`builder: native` asks for it');
    throw refusal(
      'dockerfile-unsupported',
      'the native assembler cannot build this Dockerfile',
      native.problems,
    );
  }
  if (builder !== 'auto' || facts.described !== undefined) {
    const what = builder === 'auto' ? `\`${facts.described}\`` : `\`builder: ${builder}\``;
    if (buildx.available) return chosen('buildx', `${what} asks for it`);
    throw refusal('builder-missing', `${what} asks for docker buildx, which cannot be used`, [
      reasonOf(buildx),
    ]);
  }
  if (buildx.available) return chosen('buildx', `docker buildx${version} is here`);
  if (native.ok) {
    return chosen('native', `the Dockerfile needs no daemon, and buildx is out: ${reasonOf(buildx)}`);
  }
  throw refusal('builder-missing', 'nothing here can build this Dockerfile', [
    `buildx: ${reasonOf(buildx)}`,
    ...native.problems.map(problem => `native: ${problem}`),
  ]);
}

function layout(builder: string): BuilderChoice {
  const choice = chosen('layout', '`oci-layout` names an image that is built already');
  if (builder === 'auto') return choice;
  return {
    ...choice,
    warnings: [`nothing is built from \`oci-layout\`: \`builder: ${builder}\` has no effect`],
  };
}

function chosen(builder: BuilderChoice['builder'], why: string): BuilderChoice {
  return { builder, why, warnings: [] };
}

function reasonOf(buildx: BuilderChoiceFacts['buildx']): string {
  return buildx.reason ?? 'docker buildx is not available';
}

function refusal(code: ErrorCode, message: string, problems: readonly string[]): AppError {
  return new AppError(code, message, { problems });
}
