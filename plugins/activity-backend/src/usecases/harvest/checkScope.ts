import { InputError } from '@backstage/errors';
import type { RunScope } from '../../store/operations/harvestRuns';

/** @throws InputError for a source or instance that is not configured, with the name of the parameter */
export function checkScope(
  { source, instance }: RunScope,
  configured: readonly { source: string; instance: string }[],
): void {
  const ofSource = configured.filter(
    entry => source === undefined || entry.source === source,
  );
  if (source !== undefined && ofSource.length === 0) {
    throw new InputError(`source: ${source} is not configured`);
  }
  if (
    instance !== undefined &&
    !ofSource.some(entry => entry.instance === instance)
  ) {
    throw new InputError(`instance: ${instance} is not configured`);
  }
}
