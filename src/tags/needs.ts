/** The inputs whose words decide what has to be known. */
export interface Words {
  readonly rules: string;
  readonly flavor: string;
  readonly labels: string;
  readonly annotations: string;
}

/**
 * What rules and templates need beyond what every run knows: questions to the clone or the forge that cost time.
 * Too much is asked where a word stands by chance; never too little.
 */
export function needsOf({ rules, flavor, labels, annotations }: Words): {
  readonly commitTime: boolean;
  readonly defaultBranch: boolean;
  readonly description: boolean;
} {
  const all = [rules, flavor, labels, annotations].join('\n');
  return {
    commitTime: /\bcommit_date\b/.test(all),
    defaultBranch: /\bis_(?:not_)?default_branch\b|\bedge\b/.test(all),
    description: /\bgit-describe\b/.test(rules),
  };
}
