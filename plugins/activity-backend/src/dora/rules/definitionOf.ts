import type { DoraSettings } from './DoraSettings';
import { entriesFor } from './entriesFor';
import { parseDeployments } from './parseDeployments';
import type { DeploymentDefinition } from './RunEntry';

/**
 * Which runs of a Component are deployments: what its annotation says, else the entries of the configuration that name it, else those that
 * name nobody, else the default. An annotation of which nothing is understood says nothing.
 *
 * @param ref - in lower case
 * @param annotation - as it is written; null if there is none
 */
export function definitionOf(
  ref: string,
  annotation: string | null,
  { deployments }: Pick<DoraSettings, 'deployments'>,
): DeploymentDefinition {
  const { entries, ignored } = parseDeployments(annotation ?? '');
  const passedOver = ignored.length > 0 ? { ignored } : {};
  if (entries !== undefined) return { by: ref, entries, ...passedOver };
  const configured = entriesFor(ref, deployments);
  return configured.length > 0
    ? { by: 'config', entries: configured, ...passedOver }
    : { by: 'default', entries: 'default', ...passedOver };
}
