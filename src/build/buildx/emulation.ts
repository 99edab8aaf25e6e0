import { AppError } from '../../errors.ts';
import { formatPlatform, type Platform } from '../../oci/descriptor.ts';
import type { BuildRequest } from '../builder.ts';
import type { Dockerfile } from './dockerfile-path.ts';
import { readOutline } from './dockerfile-stages.ts';
import { EMULATION_HINT } from './failure.ts';
import type { BuilderFacts } from './inspect.ts';
import { type RunPlace, runPlaces } from './where-runs.ts';

type Wanted = Pick<BuildRequest, 'platforms' | 'target' | 'buildArgs'>;

/** Commands that compile or install for long; under emulation they take 4 to 10 times as long. */
const COMPILES =
  /\b(?:go (?:build|install|generate)|cargo (?:build|install)|(?:npm|pnpm) (?:ci|install|i|run build)|yarn (?:install|build)|make|cmake|ninja|gcc|g\+\+|clang|mvn|gradlew?|dotnet (?:build|publish)|swift build|zig build|ghc|cabal|mix compile)\b/;

/**
 * Checks before the build that every RUN can run, and gives warnings where it would be slow.
 * Only RUN needs the platform: a stage that merely copies can be made anywhere. Throws `platform-unsupported`
 * with each missing platform, the builder, what it has, and how to get the rest.
 */
export function checkPlatforms(
  dockerfile: Dockerfile | undefined,
  wanted: Wanted,
  builder: BuilderFacts,
): string[] {
  const able = builder.nodes.flatMap(node => node.platforms);
  const own = able[0];
  // A builder that does not say what it can is left to speak for itself.
  if (own === undefined || wanted.platforms.length === 0) return [];
  const missing = wanted.platforms.filter(platform => !includes(able, platform));
  if (dockerfile === undefined) return missing.map(platform => unseen(platform, builder, able));
  const outline = readOutline(dockerfile.text);
  if (outline.syntax !== undefined && !/dockerfile/i.test(outline.syntax)) return [];
  const places = runPlaces({ outline, buildPlatform: own, ...wanted });
  const impossible = places.filter(place => !includes(able, place.runsOn));
  if (impossible.length > 0) throw unsupported(impossible, dockerfile, builder, able);
  return slowStages(places, builder).map(
    place =>
      `${dockerfile.path}:${place.line} compiles for ${formatPlatform(place.runsOn)} under emulation: 4 to 10 times slower. Compile on the builder's own platform instead: \`FROM --platform=$BUILDPLATFORM …\` for this stage, with TARGETOS and TARGETARCH given to the compiler.`,
  );
}

function unsupported(
  impossible: readonly RunPlace[],
  dockerfile: Dockerfile,
  builder: BuilderFacts,
  able: readonly Platform[],
): AppError {
  const platforms = [...new Set(impossible.map(place => formatPlatform(place.runsOn)))];
  return new AppError(
    'platform-unsupported',
    `builder ${JSON.stringify(builder.name)} cannot run programs of ${platforms.join(', ')}: it has ${listed(able)}`,
    {
      problems: platforms.map(platform => {
        const lines = impossible
          .filter(place => formatPlatform(place.runsOn) === platform)
          .map(place => place.line);
        return `${platform} is needed by RUN in ${dockerfile.path}, line ${[...new Set(lines)].join(', ')}`;
      }),
      hint: EMULATION_HINT,
    },
  );
}

/** One warning a stage: its first compiling RUN that is emulated. */
function slowStages(places: readonly RunPlace[], builder: BuilderFacts): RunPlace[] {
  const natives = builder.nodes.flatMap(node => node.platforms.slice(0, 1));
  const slow = places.filter(
    place => COMPILES.test(place.text) && !natives.some(native => runsNatively(native, place.runsOn)),
  );
  return slow.filter((place, index) => slow.findIndex(other => other.stage === place.stage) === index);
}

/** 64-bit processors run their 32-bit predecessor's programs themselves. */
function runsNatively(native: Platform, wanted: Platform): boolean {
  const family: Readonly<Record<string, string>> = { '386': 'amd64', arm: 'arm64' };
  const same = native.architecture === wanted.architecture;
  return native.os === wanted.os && (same || family[wanted.architecture] === native.architecture);
}

function includes(platforms: readonly Platform[], platform: Platform): boolean {
  const text = formatPlatform(platform);
  return platforms.some(one => formatPlatform(one) === text);
}

function unseen(platform: Platform, builder: BuilderFacts, able: readonly Platform[]): string {
  return `builder ${JSON.stringify(builder.name)} has ${listed(able)}, not ${formatPlatform(platform)}; a RUN for it will fail. ${EMULATION_HINT}`;
}

function listed(platforms: readonly Platform[]): string {
  return [...new Set(platforms.map(formatPlatform))].join(', ');
}
