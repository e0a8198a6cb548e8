import { InputError } from '@backstage/errors';
import type { RunScope } from '../../store/operations/harvestRuns';

/** An instance that modules have registered. */
export interface ScopedInstance {
  source: string;
  instance: string;
  enabled: boolean;
}

/**
 * Checks that there is something to read in a scope that is named. Everything may be nothing yet.
 *
 * @throws InputError for a source or instance that is not configured, or disabled, with the name of the parameter
 */
export function checkScope(
  { source, instance }: RunScope,
  configured: readonly ScopedInstance[],
): void {
  const ofSource = configured.filter(
    entry => source === undefined || entry.source === source,
  );
  if (source !== undefined) check('source', source, ofSource);
  if (instance !== undefined) {
    const ofInstance = ofSource.filter(entry => entry.instance === instance);
    check('instance', instance, ofInstance);
  }
}

function check(
  parameter: string,
  value: string,
  found: readonly ScopedInstance[],
): void {
  if (found.length === 0) {
    throw new InputError(`${parameter}: ${value} is not configured`);
  }
  if (!found.some(({ enabled }) => enabled)) {
    throw new InputError(`${parameter}: ${value} is disabled`);
  }
}
