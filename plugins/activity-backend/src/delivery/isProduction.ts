/** Where a deployment went, as its source tells. */
export interface DeploymentPlace {
  environment: string;
  /** Such as `production`, where the source tells; null where it does not. */
  tier: string | null;
}

const productionName = /^(production|prod|live)([-_/.: ]|$)/i;

/**
 * Whether a deployment went to production: its tier says so, or where it has none the name of the environment, which then is
 * `production`, `prod` or `live`, or begins with one of them and a separator, such as `prod-eu`. Capitals make no difference.
 */
export function isProduction({ environment, tier }: DeploymentPlace): boolean {
  const told = tier?.trim() ?? '';
  if (told !== '') return told.toLowerCase() === 'production';
  return productionName.test(environment.trim());
}
