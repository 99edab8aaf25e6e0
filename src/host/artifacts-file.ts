/** The runner refuses a file with more artifacts from one job (actions/runner 2.336). */
const MAX_ARTIFACTS = 500;

/**
 * The lines by which GitHub's runner is told what was published: `oci://name@digest`. `declared` is the text of
 * GITHUB_ARTIFACTS_LIST, what earlier steps of the job have told. The runner fails a step that gives a name a second
 * digest, or one artifact too many; such lines are left out, and `log` is told.
 */
export function artifactLines(
  references: readonly string[],
  declared: string,
  log: (line: string) => void,
): string {
  const known = digestsIn(declared);
  const lines: string[] = [];
  let left = 0;
  for (const reference of references) {
    const [name = '', digest = ''] = reference.split('@');
    const other = known.get(name);
    if (other !== undefined && other !== digest)
      log(`GITHUB_ARTIFACTS takes one digest a name, and ${name} is ${other} there; ${digest} is left out`);
    else if (other === undefined && known.size >= MAX_ARTIFACTS) left += 1;
    else {
      known.set(name, digest);
      lines.push(`oci://${reference}\n`);
    }
  }
  if (left > 0) log(`GITHUB_ARTIFACTS takes ${MAX_ARTIFACTS} artifacts a job; ${left} are left out`);
  return lines.join('');
}

/** A list that cannot be read is the runner's own matter. */
function digestsIn(text: string): Map<string, string> {
  const known = new Map<string, string>();
  try {
    const { subjects } = JSON.parse(text) as { subjects?: unknown };
    for (const one of Array.isArray(subjects) ? subjects : []) {
      const { name, digest } = (one ?? {}) as { name?: unknown; digest?: unknown };
      if (typeof name === 'string' && typeof digest === 'string') known.set(name, digest);
    }
  } catch {
    // Empty where the feature is switched off.
  }
  return known;
}
