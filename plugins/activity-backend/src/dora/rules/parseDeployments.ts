import { foldName } from '@activity-insights/plugin-activity-common';
import { parseEntries } from './parseEntries';
import type { DeploymentDefinition } from './RunEntry';
import { runConditions, runKindOf } from './runConditions';

/**
 * Reads what the annotation `activity-insights/deployments` says, such as `environment=prod-*&job=deploy*, release=v*`: entries are
 * alternatives, what has `&` between must hold together. `none` by itself says that nothing is deployed, `default` that the rule holds
 * which holds without any definition. It never fails.
 *
 * @returns `entries`: undefined if nothing of it is understood. `ignored`: parts that are not understood, or that speak of several kinds of
 *   runs at once, as they are written
 */
export function parseDeployments(text: string): {
  entries?: DeploymentDefinition['entries'];
  ignored: string[];
} {
  const word = foldName(text);
  if (word === 'none' || word === 'default') {
    return { entries: word, ignored: [] };
  }
  const { entries, ignored } = parseEntries(
    text,
    runConditions,
    entry => runKindOf(entry) !== undefined,
  );
  return entries.length > 0 ? { entries, ignored } : { ignored };
}
