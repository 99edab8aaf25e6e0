import type { Repository } from '../oci/reference.ts';
import type { RegistryResponse } from '../registry/request.ts';
import type { DoctorCheck, Finding } from '../report/doctor.ts';
import { deletionFinding, immutabilityFinding, limitFinding, referrersFinding } from './abilities.ts';
import { type CheckName, ok, skipped } from './check.ts';
import type { Examine } from './programs.ts';
import { reach, skew } from './reach.ts';
import { kindOf } from './registry-kinds.ts';
import { challengeOf, openProbe, type Probe, type ProbeDeps, wholeRegistry } from './registry-probe.ts';
import { pullFinding, pushFinding, type RightsLook } from './rights.ts';
import { credentialFinding, signInFinding } from './sign-in.ts';

/** What a look at the registries needs. */
export interface RegistryLook extends ProbeDeps {
  /** `sign: keyless` is asked for. */
  readonly keyless: boolean;
  /** The run is about a request of a fork. */
  readonly fork: () => Promise<boolean>;
  readonly examine: Examine;
}

/** A registry with the repositories in it that are published to. */
export interface Destination {
  readonly registry: string;
  readonly repositories: readonly Repository[];
}

/** Groups repositories by registry, in the order in which they are named. */
export function destinationsIn(
  registry: string | undefined,
  repositories: readonly Repository[],
): readonly Destination[] {
  const groups = Map.groupBy(repositories, repository => repository.registry);
  const alone = groups.size === 0 && registry !== undefined ? [{ registry, repositories: [] }] : [];
  return [...alone, ...[...groups].map(([host, own]) => ({ registry: host, repositories: own }))];
}

/** Everything about one registry: can it be reached, by whom, what may be done there and what can it do. */
export async function registryChecks(
  look: RegistryLook,
  { registry, repositories }: Destination,
): Promise<readonly DoctorCheck[]> {
  const probe = openProbe(registry, look);
  const check = (name: Omit<CheckName, 'group'>, body: () => Promise<Finding> | Finding) =>
    look.examine({ about: registry, ...name, group: 'registries' }, body);
  let root: RegistryResponse | undefined;
  const reachable = await check({ id: 'reachable', title: 'reachable' }, async () => {
    const { finding, answer } = await reach(probe);
    root = finding.status === 'problem' ? undefined : answer;
    return finding;
  });
  const answer = root;
  const asked = repositories.length > 0 ? repositories : [wholeRegistry(registry)];
  const seen = { look, probe, check, answer };
  const about = await Promise.all([
    check({ id: 'kind', title: 'kind' }, () => kindFinding(probe, answer)),
    ...(answer === undefined
      ? []
      : [check({ id: 'clock', title: 'clock' }, () => skew(answer, look.clock.now(), look.keyless))]),
    check({ id: 'immutability', title: 'keeps tags itself' }, () =>
      immutabilityFinding(kindIn(probe, answer)),
    ),
  ]);
  // One after the other: a registry that keeps the first upload gets no second one.
  const rights: RightsLook = {
    probe,
    kind: kindIn(probe, answer),
    challenge: answer && challengeOf(answer),
    keepsUploads: kindIn(probe, answer)?.cancels === false,
  };
  const own: DoctorCheck[] = [];
  for (const repository of asked) own.push(...(await repositoryChecks(seen, repository, rights)));
  const limit = limitFinding(probe);
  const last =
    limit === undefined ? [] : [await check({ id: 'rate-limit', title: 'rate limit' }, () => limit)];
  return [reachable, ...about, ...own, ...last];
}

interface Seen {
  readonly look: RegistryLook;
  readonly probe: Probe;
  readonly check: (
    name: Omit<CheckName, 'group'>,
    body: () => Promise<Finding> | Finding,
  ) => Promise<DoctorCheck>;
  /** What the root answers; undefined where there is no registry to ask. */
  readonly answer: RegistryResponse | undefined;
}

async function repositoryChecks(
  seen: Seen,
  repository: Repository,
  rights: RightsLook,
): Promise<readonly DoctorCheck[]> {
  const { look, probe, check, answer } = seen;
  const about = repository.name;
  const fork = await look.fork();
  const credentials = await check({ id: 'credentials', title: 'credentials', about }, () =>
    credentialFinding(probe, repository, { root: answer, fork }),
  );
  const place = probe.place(repository);
  const steps: readonly Step[] = [
    { id: 'sign-in', title: 'sign-in', body: root => signInFinding(probe, repository, root) },
    { id: 'pull', title: 'right to pull', body: () => pullFinding(place) },
    { id: 'push', title: 'right to push', body: () => pushFinding(place, rights) },
    { id: 'referrers', title: 'referrers', body: () => referrersFinding(place) },
    { id: 'tag-delete', title: 'deletes tags', body: () => deletionFinding(place, rights.kind) },
  ];
  const done = [credentials];
  let stop = stopAfter(credentials, repository);
  for (const { id, title, body } of steps) {
    const before = stop;
    const one = await check({ id, title, about }, () => {
      if (answer === undefined) return UNREACHED;
      return before ?? body(answer);
    });
    done.push(one);
    stop ??= stopAfter(one, repository);
  }
  return done;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly body: (root: RegistryResponse) => Promise<Finding>;
}

const UNREACHED = skipped('the registry was not reached', 'do first what stands under `reachable`');

/** Why what comes after a check is not looked at; undefined where it is. */
function stopAfter({ id, status }: DoctorCheck, { path }: Repository): Finding | undefined {
  if (id === 'credentials' && status !== 'ok')
    return skipped('there is no credential', 'do first what stands under `credentials`');
  if (id === 'sign-in' && status === 'problem')
    return skipped('the sign-in failed', 'do first what stands under `sign-in`');
  if (id === 'sign-in' && path === '')
    return skipped('no repository is named', 'give `images` to see what may be done there');
  return undefined;
}

function kindIn({ registry }: Probe, answer: RegistryResponse | undefined) {
  return kindOf({
    registry,
    ...(answer === undefined ? {} : { headers: answer.headers, challenge: challengeOf(answer) }),
  });
}

function kindFinding(probe: Probe, answer: RegistryResponse | undefined): Finding {
  const kind = kindIn(probe, answer);
  if (kind !== undefined) return ok(kind.name);
  const says = answer?.headers.get('docker-distribution-api-version');
  return ok(
    `none that is known by its address or answer${says === undefined ? '' : ' (it speaks docker’s registry API)'}; what it can do is learned on the way`,
  );
}
