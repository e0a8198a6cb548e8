import type { TriedDefinition } from '../location/doraLook';

/** The annotations that hold definitions, by what they define. */
const annotations = {
  deployments: 'activity-insights/deployments',
  incidents: 'activity-insights/incidents',
} as const satisfies Record<TriedDefinition, string>;

/** A line of a catalog file that says a definition. */
export function annotationOf(name: TriedDefinition, words: string): string {
  return `${annotations[name]}: ${JSON.stringify(words)}`;
}
