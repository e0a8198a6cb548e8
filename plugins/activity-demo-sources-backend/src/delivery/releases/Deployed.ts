import { TipAt } from '../BranchRef';

/** What production runs. */
export interface Deployed {
  readonly of: TipAt;
  /** The version whose tag it is; none if it is a branch. */
  readonly tag?: string;
}

/** The line that a version belongs to: `1.4` of `1.4.2`. */
export function lineOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** Whether a version comes before the one that production runs. */
export function isOutdated(
  version: Deployed | undefined,
  production: Deployed | undefined,
): boolean {
  const [minor, before] = [minorOf(version), minorOf(production)];
  return (
    minor < before ||
    (minor === before && patchOf(version) < patchOf(production))
  );
}

/** The minor number of the version that is deployed; -1 if it is a branch, or nothing. */
export function minorOf(deployed: Deployed | undefined): number {
  return Number(deployed?.tag?.split('.')[1] ?? -1);
}

function patchOf(deployed: Deployed | undefined): number {
  return Number(deployed?.tag?.split('.')[2] ?? -1);
}
