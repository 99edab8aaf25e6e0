/** Registries that have a clean-up of their own, by host, and what it is called there. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [
    /^ghcr\.io$/,
    'ghcr.io: delete versions of the package on its page, by `gh api --method DELETE` on its versions, or with actions/delete-package-versions',
  ],
  [
    /^docker\.io$/,
    'Docker Hub: delete tags on the repository’s page, with Image Management, or by the API of the Hub (not of the registry)',
  ],
  [/\.dkr\.ecr\.|^public\.ecr\.aws$/, 'Amazon ECR: a lifecycle policy, or `aws ecr batch-delete-image`'],
  [
    /(?:^|\.)pkg\.dev$|(?:^|\.)gcr\.io$/,
    'Google Artifact Registry: a cleanup policy, or `gcloud artifacts docker tags delete`',
  ],
  [/\.azurecr\.io$/, 'Azure (ACR): `acr purge`, a retention policy, or `az acr repository untag`'],
  [/^registry\.gitlab\.com$/, 'GitLab: the cleanup policy of the project’s container registry'],
  [/^quay\.io$/, 'Quay: an auto-prune policy, or an expiration of the tags'],
  [/\.registry\.cloudfleet\.dev$/, 'Cloudfleet: `repositories tags delete` of its command line'],
];

/** What to do where a registry (a host, with or without port) lets nobody delete tags through its API. */
export function ownCleanUp(registry: string): string {
  const host = registry.replace(/:[0-9]+$/, '');
  const known = OWN.find(([pattern]) => pattern.test(host))?.[1];
  return (
    known ??
    `${registry}: use its own retention rules or pages; docker-registry deletes where its configuration has \`storage: delete: enabled: true\``
  );
}
