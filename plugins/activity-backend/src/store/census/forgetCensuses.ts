import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { everyKind, type CensusKey } from './openCensus';

/** Forgets a census whose end was drawn. What it has met is left for `forgetSeen`, as below. */
export async function forgetCensus(tx: Tx, id: number): Promise<void> {
  await tx('censuses').where({ id }).delete();
}

/** Forgets what a stream has told is there of other streams, because what it tells next does not go with it. */
export async function forgetPresence(
  tx: Tx,
  { streamId, runId }: Pick<CensusKey, 'streamId' | 'runId'>,
): Promise<void> {
  await tx('censuses')
    .where({ stream_id: streamId, run_id: runId })
    .whereNot({ kind: everyKind })
    .delete();
}

/** Forgets the censuses of reloads that have ended before their end was drawn. */
export async function forgetEndedReloads(tx: Tx): Promise<void> {
  await tx('censuses')
    .whereNot({ run_id: '' })
    .whereNotExists(
      tx('harvest_runs as r')
        .whereRaw('r.id = censuses.run_id')
        .where('r.status', 'running')
        .select(tx.raw('1')),
    )
    .delete();
}

/**
 * Forgets up to `limit` of what censuses have met that are forgotten themselves.
 *
 * @returns how many were forgotten; none when nothing is left
 */
export async function forgetSeen(tx: Tx, limit: number): Promise<number> {
  const id = await findForgotten(tx);
  if (id === undefined) return 0;
  return tx('census_seen')
    .where({ census_id: id })
    .whereIn(
      ['kind', 'external_id'],
      tx('census_seen')
        .where({ census_id: id })
        .orderBy(['kind', 'external_id'])
        .limit(limit)
        .select('kind', 'external_id'),
    )
    .delete();
}

/** Leaps from census to census: those that are open may have met millions. */
async function findForgotten(tx: Tx): Promise<number | undefined> {
  const next = (after: number) =>
    tx('census_seen')
      .where('census_id', '>', after)
      .orderBy('census_id')
      .first<{ census_id: BigIntColumn }>('census_id');
  for (let row = await next(0); row; row = await next(Number(row.census_id))) {
    const open = await tx('censuses').where({ id: row.census_id }).first('id');
    if (!open) return Number(row.census_id);
  }
  return undefined;
}
