import type { Deps } from '../commands/command.ts';
import { formatPlatform } from '../oci/descriptor.ts';
import { parseReference, type Reference } from '../oci/full-reference.ts';
import { isTag } from '../oci/reference.ts';
import { readDestinations } from '../plan/destinations.ts';
import type { TrustWish } from '../sign/open-signer.ts';
import type { Trust } from '../sign/trust.ts';
import { connectionProblems } from './connection-problems.ts';
import { destinationInputs } from './destination-inputs.ts';
import { readPlatforms } from './platform-list.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';
import { openVerifyTrust } from './signing.ts';

/** What may have to be attached. */
export const REQUIREMENTS = ['signature', 'sbom', 'provenance'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Everything about a verification that the inputs say. */
export interface VerifyWish {
  readonly references: readonly Reference[];
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  /** `os/arch[/variant]` of images. */
  readonly platforms: readonly string[];
  readonly sameAs: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Commit that images have to be made from; empty: any. */
  readonly revision: string;
  /** Whose signatures count; undefined: signatures are not looked at. */
  readonly trust: Trust | undefined;
}

/** Reads what is to be verified; every problem is in one `bad-input`, and no registry is asked. */
export async function readVerifyWish(deps: Deps): Promise<VerifyWish> {
  const { inputs } = deps;
  const problems = [...deps.problems];
  const { registry, ...found } = readDestinations({ ...destinationInputs(inputs), images: [] });
  problems.push(...found.problems);
  const references = referencesIn(inputs.list('from'), registry, problems);
  const repositories = references.map(({ repository }) => repository);
  problems.push(...(await connectionProblems(deps, { registry, repositories })));
  const sameAs = inputs.list('same-as');
  for (const tag of sameAs) if (!isTag(tag)) problems.push(`same-as: ${JSON.stringify(tag)} is not a tag`);
  const revision = inputs.text('git-sha');
  if (revision !== '' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision))
    problems.push(`git-sha: ${JSON.stringify(revision)} is no commit id of 40 or 64 hex digits`);
  const trustWish = trustIn(deps, problems);
  const wish = {
    references,
    registry,
    platforms: readPlatforms(inputs.list('platforms'), problems).map(formatPlatform),
    sameAs,
    requirements: requirementsIn(inputs.list('require'), trustWish, problems),
    revision,
  };
  const trust =
    trustWish && isWhole(trustWish)
      ? await collectingAsync(problems, () => openVerifyTrust(deps, trustWish))
      : undefined;
  if (problems.length > 0) throw badInput(problems);
  return { ...wish, trust };
}

function referencesIn(
  texts: readonly string[],
  registry: string | undefined,
  problems: string[],
): readonly Reference[] {
  if (texts.length === 0)
    problems.push('from: is missing; name what to verify, for example from: example.com/team/app:v1.2.3');
  return [...new Set(texts)].flatMap(text => {
    const own: string[] = [];
    const reference = collecting(own, () => parseReference(text, registry));
    problems.push(...own.map(problem => `from: ${problem}`));
    return reference ?? [];
  });
}

function trustIn({ inputs }: Pick<Deps, 'inputs'>, problems: string[]): TrustWish | undefined {
  const verifyKey = inputs.text('verify-key');
  const [identity, issuer] = [inputs.text('certificate-identity'), inputs.text('certificate-oidc-issuer')];
  const some = identity !== '' || issuer !== '';
  if (verifyKey !== '' && some)
    problems.push('verify-key: give either a key or an identity with its issuer, not both');
  if (some && (identity === '' || issuer === ''))
    problems.push('certificate-identity and certificate-oidc-issuer: both are needed, one is missing');
  if (verifyKey !== '') return { verifyKey };
  return some ? { identity, issuer } : undefined;
}

function isWhole(wish: TrustWish): boolean {
  return 'verifyKey' in wish || (wish.identity !== '' && wish.issuer !== '');
}

function requirementsIn(
  texts: readonly string[],
  trust: TrustWish | undefined,
  problems: string[],
): readonly Requirement[] {
  const strange = texts.filter(text => !REQUIREMENTS.includes(text as Requirement));
  if (strange.length > 0)
    problems.push(`require: ${strange.join(', ')} is not known; use ${REQUIREMENTS.join(', ')}`);
  if (texts.includes('signature') && trust === undefined)
    problems.push('require: signature needs verify-key, or certificate-identity and its issuer');
  const implied = trust === undefined ? texts : ['signature', ...texts];
  return REQUIREMENTS.filter(one => implied.includes(one));
}
