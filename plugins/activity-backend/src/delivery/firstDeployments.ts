import { isProduction, type DeploymentPlace } from './isProduction';

/** A deployment that has succeeded. */
export interface SuccessfulDeployment extends DeploymentPlace {
  /** When it was there, UTC epoch milliseconds. */
  at: number;
  url: string | null;
}

/** An environment that has something, and since when. */
export interface Arrival {
  environment: string;
  production: boolean;
  /** UTC epoch milliseconds. */
  at: number;
  url: string | null;
}

/**
 * The first deployment to each environment, in the order in which they came. An environment that became production, or is it no
 * more, stands there twice. Several at one instant are told apart by their names and addresses, so that the answer does not depend
 * on the order of reading.
 */
export function firstDeployments(
  deployments: readonly SuccessfulDeployment[],
): Arrival[] {
  const first = new Map<string, Arrival>();
  for (const { environment, tier, at, url } of deployments) {
    const production = isProduction({ environment, tier });
    const arrival = { environment, production, at, url };
    const key = `${production} ${environment}`;
    const known = first.get(key);
    if (!known || compareArrivals(arrival, known) < 0) first.set(key, arrival);
  }
  return [...first.values()].sort(compareArrivals);
}

/** When something was in production first; undefined if it is not. */
export function firstInProduction(
  arrivals: readonly Arrival[],
): number | undefined {
  return arrivals.find(({ production }) => production)?.at;
}

function compareArrivals(a: Arrival, b: Arrival): number {
  return a.at - b.at || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function nameOf({ environment, url }: Arrival): string {
  return `${environment} ${url ?? ''}`;
}
