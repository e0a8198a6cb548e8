import { writeEntries } from './parseEntries';
import type { DeploymentDefinition } from './RunEntry';
import { runConditions } from './runConditions';

/** A definition in the words that `parseDeployments` reads. */
export function describeDeployments({
  entries,
}: Pick<DeploymentDefinition, 'entries'>): string {
  return typeof entries === 'string'
    ? entries
    : writeEntries(entries, runConditions);
}
