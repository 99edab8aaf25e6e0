import type { BuilderSpec } from '../build/buildx/create-args.ts';
import { type DockerCli, lastWords, runDocker } from '../build/buildx/docker.ts';
import type { Dockerfile } from '../build/buildx/dockerfile-path.ts';
import { isDescribed, usable } from '../build/buildx/driver.ts';
import { checkPlatforms } from '../build/buildx/emulation.ts';
import type { BuildxFacts } from '../build/buildx/facts.ts';
import { type BuilderFacts, inspectBuilder } from '../build/buildx/inspect.ts';
import type { BuilderChoice } from '../build/choose.ts';
import { AppError, messageOf } from '../errors.ts';
import { formatPlatform, type Platform } from '../oci/descriptor.ts';
import type { DoctorCheck, Finding } from '../report/doctor.ts';
import { withoutUser } from '../user-info.ts';
import { ifNeeded, note, ok, problem, problemOf, skipped, warning } from './check.ts';
import { type Emulators, readEmulators } from './emulators.ts';
import type { Examine } from './programs.ts';

/** What a look at the builders needs. */
export interface BuilderLook {
  readonly docker: DockerCli;
  /** The input `builder`. */
  readonly builder: string;
  /** The builder that would be created; `inline` where it has a configuration of its own. */
  readonly spec: BuilderSpec;
  readonly inline: boolean;
  /** Which kind of builder would do it, by what is known of buildx. */
  readonly choose: (buildx?: BuildxFacts) => Promise<BuilderChoice>;
  readonly dockerfile: () => Promise<Dockerfile | undefined>;
  readonly wanted: Parameters<typeof checkPlatforms>[1];
  /** Something has to be built. */
  readonly building: boolean;
  readonly machine: Platform;
  /** Where Linux lists what it can emulate. */
  readonly binfmt: string;
  readonly examine: Examine;
}

/** The builder that a release would take. */
interface Found {
  readonly kind: BuilderChoice['builder'];
  readonly words: string;
  /** Of a builder that is there; a new one has none yet. */
  readonly facts?: BuilderFacts;
  /** Its programs run on this machine's kernel. */
  readonly here: boolean;
}

/** The builder that would be taken, what it can build for, and what this machine can emulate. Starts nothing. */
export function builderChecks(look: BuilderLook): Promise<DoctorCheck>[] {
  const found = findBuilder(look);
  const emulators = readEmulators(look.binfmt);
  // Each is waited for by a check; until then a failure is nobody's.
  found.catch(() => {});
  const check = (id: string, title: string, body: () => Promise<Finding>): Promise<DoctorCheck> =>
    look.examine({ id, group: 'builders', title }, body);
  return [
    check('builder', 'builder', async () => {
      try {
        return ok((await found).words);
      } catch (error) {
        return ifNeeded(look.building, problemOf(error));
      }
    }),
    check('platforms', 'platforms', async () =>
      platforms(look, await found.catch(() => undefined), await emulators),
    ),
    check('emulation', 'emulation', async () => emulation(look, await emulators)),
  ];
}

async function findBuilder(look: BuilderLook): Promise<Found> {
  const { builder, warnings, why } = await look.choose();
  const words = [`${builder}: ${why}`, ...warnings].join('; ');
  if (builder !== 'buildx') return { kind: builder, words, here: true };
  try {
    return await buildxBuilder(look, why);
  } catch (error) {
    // As a release does: in `auto`, a buildx that is of no use gives way.
    if (look.builder !== 'auto' || !(error instanceof AppError)) throw error;
    const reason = [messageOf(error), ...error.problems].join('; ');
    const second = await look.choose({ available: false, reason });
    return { kind: second.builder, words: `${second.builder}: ${second.why}`, here: true };
  }
}

/** The order of `ensureBuilder`, looking only. */
async function buildxBuilder(look: BuilderLook, why: string): Promise<Found> {
  const { docker, builder, spec } = look;
  if (builder !== 'auto' && builder !== 'buildx') {
    const facts = usable(await inspectBuilder(docker, { name: builder }));
    return { kind: 'buildx', words: `${describe(facts)}: asked for by name`, facts, here: isHere(facts) };
  }
  if (isDescribed(spec) || look.inline) {
    const at = spec.endpoint ? ` at ${withoutUser(spec.endpoint)}` : '';
    if (spec.driver === 'docker-container') await assertDaemon(docker);
    const words = `a new ${spec.driver} builder${at}: the driver inputs describe it`;
    return { kind: 'buildx', words, here: spec.driver === 'docker-container' && !spec.endpoint };
  }
  try {
    const facts = usable(await inspectBuilder(docker));
    return {
      kind: 'buildx',
      words: `${describe(facts)}: the current one; ${why}`,
      facts,
      here: isHere(facts),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await assertDaemon(docker);
    return { kind: 'buildx', words: `a new ${spec.driver} builder, for ${error.message}`, here: true };
  }
}

/** A new builder of the default driver is a container of the daemon. Throws `builder-missing`. */
async function assertDaemon(docker: DockerCli): Promise<void> {
  const result = await runDocker(docker, ['version', '--format', '{{.Server.Version}}']);
  if (result.code === 0) return;
  throw new AppError('builder-missing', `no new builder can be made: ${lastWords(result)}`, {
    hint: 'start the docker daemon (in GitLab: the service docker:dind), name a builder elsewhere by `builder`, or use `builder: native`',
  });
}

function describe({ name, driver, nodes, imageStore }: BuilderFacts): string {
  const store = imageStore === undefined ? '' : `, ${imageStore} image store`;
  const [first] = nodes;
  const state = first?.status === undefined || first.status === 'running' ? '' : `, ${first.status}`;
  const count = nodes.length > 1 ? `, ${nodes.length} nodes` : '';
  return `buildx builder ${JSON.stringify(name)} (driver ${driver}${store}${count}${state})`;
}

function isHere({ driver, nodes }: BuilderFacts): boolean {
  const elsewhere = nodes.some(({ endpoint = '' }) => /^(?:tcp|ssh|https?):/.test(endpoint));
  return (driver === 'docker' || driver === 'docker-container') && !elsewhere;
}

async function platforms(
  look: BuilderLook,
  found: Found | undefined,
  emulators: Emulators,
): Promise<Finding> {
  const asked = look.wanted.platforms.map(formatPlatform).join(', ');
  if (found === undefined)
    return skipped('there is no builder to ask', 'do first what stands under `builder`');
  if (found.kind !== 'buildx')
    return ok(`${asked === '' ? 'any' : asked}: nothing is run to make it (${found.kind})`);
  const able = ableTo(look, found, emulators);
  if (able.length === 0)
    return note(
      `not known before ${found.facts?.name ?? 'the new builder'} is started`,
      found.facts === undefined
        ? 'look at the log of the first release, or start one: `docker buildx create --bootstrap`'
        : `start it: \`docker buildx inspect --bootstrap ${found.facts.name}\``,
    );
  const listed = [...new Set(able.map(formatPlatform))].join(', ');
  if (asked === '') return ok(`${listed}; give \`platforms\` to build for several`);
  const facts = { name: found.facts?.name ?? 'the new builder', driver: found.facts?.driver ?? '' };
  const builder = { ...facts, nodes: [{ name: '', platforms: able }] };
  try {
    const slow = checkPlatforms(await look.dockerfile().catch(() => undefined), look.wanted, builder);
    if (slow.length === 0) return ok(`${asked}: every RUN can run, the builder has ${listed}`);
    return warning(slow.join('; '), emulationFix(look, found, able));
  } catch (error) {
    const { found: words } = problemOf(error);
    return problem(words, emulationFix(look, found, able), 'platform-unsupported');
  }
}

/** What it has said of itself; of one on this machine that is not started, what this kernel can run. */
function ableTo({ machine }: BuilderLook, { facts, here }: Found, emulators: Emulators): readonly Platform[] {
  const said = facts?.nodes.flatMap(node => node.platforms) ?? [];
  if (said.length > 0 || !here || emulators.kind === 'unknown') return said;
  return [machine, ...emulators.platforms];
}

function emulationFix({ wanted }: BuilderLook, { here }: Found, able: readonly Platform[]): string {
  const has = able.map(formatPlatform);
  const missing = wanted.platforms.filter(platform => !has.includes(formatPlatform(platform)));
  if (missing.length === 0)
    return 'compile on the builder’s own platform (`FROM --platform=$BUILDPLATFORM`), or build on native runners with `build` and `merge`';
  const names = [...new Set(missing.map(({ architecture }) => architecture))].join(',');
  const where = here ? '' : ' on the machine of the builder';
  return `run \`docker run --privileged --rm tonistiigi/binfmt --install ${names}\`${where} (on GitHub: docker/setup-qemu-action)`;
}

function emulation({ machine, wanted }: BuilderLook, emulators: Emulators): Finding {
  if (emulators.kind === 'unknown')
    return note(
      `${emulators.why}: what can be emulated is not seen from here`,
      'nothing to do, where the builder lists the platforms asked for',
    );
  const own = formatPlatform(machine);
  const listed = emulators.platforms.map(formatPlatform).join(', ');
  if (emulators.loose.length > 0)
    return warning(
      `${emulators.loose.join(', ')} is registered without the flag F, so that containers do not find it`,
      'run `docker run --privileged --rm tonistiigi/binfmt --install all`, which registers with that flag',
    );
  if (listed !== '') return ok(`${listed} beside the machine’s own ${own}`);
  const foreign = wanted.platforms.some(platform => formatPlatform(platform) !== own);
  if (!foreign) return ok(`none, and only the machine’s own ${own} is asked for`);
  return note(
    `none registered; this machine runs ${own} only`,
    'nothing to do, where the builder lists the platforms asked for; else what stands under `platforms`',
  );
}
