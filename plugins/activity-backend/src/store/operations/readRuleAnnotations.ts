import type { Tx } from '../Database';

/** What an entity says by annotations that hold rules, as written; null where it says nothing. */
export interface RuleAnnotations {
  ref: string;
  statuses: string | null;
  deployments: string | null;
  incidents: string | null;
}

/** What entities say by annotations that hold rules, by ref: of those that have any. */
export async function readRuleAnnotations(tx: Tx): Promise<RuleAnnotations[]> {
  return tx('catalog_entities')
    .whereNotNull('statuses')
    .orWhereNotNull('deployments')
    .orWhereNotNull('incidents')
    .orderBy('ref')
    .select<RuleAnnotations[]>('ref', 'statuses', 'deployments', 'incidents');
}
