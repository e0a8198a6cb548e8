import type { IncidentFact } from '../../../dora/facts/ServiceFacts';
import type { JsonColumnType } from '../../jsonRows';

/** The columns of `dora_incidents` but the service, in the order of `IncidentValues`. */
export const incidentColumns = {
  key: 'text',
  item_id: 'bigint',
  title: 'text',
  url: 'text',
  began_at: 'bigint',
  resolved_at: 'bigint',
  deployment_key: 'text',
  linked_by: 'text',
} as const satisfies Record<string, JsonColumnType>;

/** A row of `dora_incidents`, by its columns. */
export type IncidentValues = [
  key: string,
  itemId: number | null,
  title: string,
  url: string | null,
  beganAt: number,
  resolvedAt: number | null,
  deploymentKey: string | null,
  linkedBy: IncidentFact['linkedBy'],
];

/** What is stored of an incident. */
export function toIncidentValues(fact: IncidentFact): IncidentValues {
  return [
    fact.key,
    fact.itemId,
    fact.title,
    fact.url,
    fact.beganAt,
    fact.resolvedAt,
    fact.deploymentKey,
    fact.linkedBy,
  ];
}

/** The incident that is stored. */
export function toIncidentFact(values: IncidentValues): IncidentFact {
  return {
    key: values[0],
    itemId: values[1],
    title: values[2],
    url: values[3],
    beganAt: values[4],
    resolvedAt: values[5],
    deploymentKey: values[6],
    linkedBy: values[7],
  };
}
