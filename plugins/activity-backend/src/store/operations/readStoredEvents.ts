import type { StoredEvent } from '../../records/eventChanges';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { DbEventRow } from '../rows';
import { isLiveSighting } from './isLiveSighting';

/** What is stored under the given natural keys, removed events included, and how a unit has it. */
export async function readStoredEvents(
  tx: Tx,
  unitId: number,
  naturalKeys: readonly string[],
): Promise<Map<string, StoredEvent>> {
  if (naturalKeys.length === 0) return new Map();
  const rows = (await tx
    .select(
      'e.id',
      'e.natural_key',
      'e.kind',
      'e.account_id',
      'e.occurred_at',
      'e.bucket',
      'e.author_bucket',
      'e.class',
      'e.copy_key',
      'e.work_item',
      'e.branch',
      'e.branch_order',
      'e.content_hash',
      'e.source_version',
      'e.removed_at',
      's.event_id as sighted',
      's.branch as sighted_branch',
      's.branch_order as sighted_order',
      's.resource_id as sighted_resource',
      's.facet_set_id as sighted_facet_set',
      'f.facets as sighted_facets',
    )
    .from(
      tx.raw(jsonRows(tx, 'k', { natural_key: 'text' }), [
        JSON.stringify(naturalKeys.map(key => [key])),
      ]),
    )
    .join('events as e', 'e.natural_key', 'k.natural_key')
    .leftJoin('sightings as s', join =>
      join
        .on('s.event_id', 'e.id')
        .andOnVal('s.unit_id', unitId)
        .andOn(tx.raw(isLiveSighting('s'))),
    )
    .leftJoin('facet_sets as f', 'f.id', 's.facet_set_id')) as (DbEventRow &
    SightingColumns)[];
  return new Map(
    rows.map(row => [
      row.natural_key,
      {
        id: Number(row.id),
        naturalKey: row.natural_key,
        kind: row.kind,
        accountId: row.account_id,
        occurredAt: Number(row.occurred_at),
        bucket: row.bucket,
        authorBucket: row.author_bucket,
        class: row.class,
        copyKey: row.copy_key,
        workItem: row.work_item,
        branch: row.branch,
        branchOrder: row.branch_order,
        contentHash: row.content_hash,
        sourceVersion:
          row.source_version === null ? null : Number(row.source_version),
        removed: row.removed_at !== null,
        sighting:
          row.sighted === null
            ? null
            : {
                branch: row.sighted_branch,
                branchOrder: row.sighted_order,
                resourceId: row.sighted_resource,
                facets: row.sighted_facets,
                facetSetId: row.sighted_facet_set,
              },
      },
    ]),
  );
}

interface SightingColumns {
  sighted: number | string | null;
  sighted_branch: string | null;
  sighted_order: number | null;
  sighted_resource: number | null;
  sighted_facets: string | null;
  sighted_facet_set: number | null;
}
