import { parseRepository, type Repository } from '../oci/reference.ts';
import { inertJson } from './json.ts';
import type { ImageReport, Report } from './report.ts';

/** The project's own registry, and the page of GitLab that shows it. */
export interface OwnRegistry {
  /** CI_REGISTRY_IMAGE: whatever is at or below it is the project's. */
  readonly image: string;
  /** CI_PROJECT_URL. */
  readonly project: string;
}

/** GitLab refuses a file beyond this (plan limit ci_job_annotations_size, where nobody has changed it). */
const MAX_BYTES = 80 * 1024;
/** A job page is read by people. */
const MAX_LINKS = 100;

/** A tag with one of these outcomes names what this run has published. */
const NAMED = new Set(['created', 'kept', 'moved', 'restored']);

/**
 * A GitLab annotations report (`artifacts: reports: annotations`): a link on the job's page to each published image and
 * chart, labelled with its main tag. An empty object, which GitLab takes, where nothing was published.
 */
export function links(report: Report, own?: OwnRegistry): string {
  let text = inertJson({});
  const lists: Record<string, unknown[]> = {};
  let count = 0;
  for (const [list, published] of [
    ['Images', report.images],
    ['Charts', report.charts],
  ] as const) {
    for (const image of published) {
      const label = labelOf(image, report.version);
      if (label === undefined || count >= MAX_LINKS) continue;
      const link = { external_link: { label, url: pageOf(parseRepository(image.name), own) } };
      lists[list] = [...(lists[list] ?? []), link];
      const longer = inertJson(lists, 2);
      if (Buffer.byteLength(longer) >= MAX_BYTES) return `${text}\n`;
      text = longer;
      count += 1;
    }
  }
  return `${text}\n`;
}

function labelOf({ name, tags }: ImageReport, version: string): string | undefined {
  const named = tags.filter(({ outcome }) => NAMED.has(outcome));
  const main = named.find(({ tag }) => tag === version) ?? named[0];
  return main && `${name}:${main.tag}`;
}

/**
 * The page that people find a repository on. The registries that have none at the repository's own address are listed;
 * GitHub's, Google's and others forward a browser from there.
 */
function pageOf({ registry, path, name }: Repository, own: OwnRegistry | undefined): string {
  if (own && (name === own.image || name.startsWith(`${own.image}/`)))
    return `${own.project}/container_registry`;
  if (registry === 'docker.io') {
    const official = path.startsWith('library/');
    return `https://hub.docker.com/${official ? `_/${path.slice('library/'.length)}` : `r/${path}`}`;
  }
  if (registry === 'quay.io') return `https://quay.io/repository/${path}`;
  return `https://${registry}/${path}`;
}
