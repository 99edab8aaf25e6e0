/** Something that happens to a repository, in words that GitHub and GitLab share. */
export type Happening =
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | {
      readonly kind: 'request';
      readonly number: number;
      /** The branch that asks to be merged. */
      readonly from: string;
      readonly fork?: boolean;
      readonly closed?: boolean;
      readonly title?: string;
    }
  | { readonly kind: 'schedule' };

/** A happening as a row of a test's name. */
export function titleOf(happening: Happening): string {
  if (happening.kind === 'schedule') return 'a schedule';
  if (happening.kind !== 'request') return `${happening.kind} ${JSON.stringify(happening.name)}`;
  const { number, fork, closed } = happening;
  return `${closed ? 'closing ' : ''}request ${number}${fork ? ' of a fork' : ''}`;
}
