import type { Knex } from 'knex';
import type { World } from '../world/World';

/** The stored numbers of the event types that are counted by default: the first nine. */
const lastDefaultKind = 9;

/** Where the zone of the questions, which has no summer time, is on the clock. */
const sqliteModifier = '+330 minutes';

const conditions = `removed_at IS NULL AND class = 0 AND kind <= ${lastDefaultKind}
  AND occurred_at >= ? AND occurred_at < ?`;

const postgresQuery = `
  SELECT extract(isodow FROM to_timestamp(occurred_at / 1000.0) AT TIME ZONE 'Asia/Kolkata') AS day,
    extract(hour FROM to_timestamp(occurred_at / 1000.0) AT TIME ZONE 'Asia/Kolkata') AS hour,
    count(*) AS n
  FROM events WHERE ${conditions} GROUP BY 1, 2`;

const sqliteQuery = `
  SELECT strftime('%u', occurred_at / 1000, 'unixepoch', '${sqliteModifier}') AS day,
    strftime('%H', occurred_at / 1000, 'unixepoch', '${sqliteModifier}') AS hour,
    count(*) AS n
  FROM events WHERE ${conditions} GROUP BY 1, 2`;

/**
 * The heatmap of everything as a dashboard would ask the database for it, in Asia/Kolkata.
 *
 * @returns as `matrix` of the heatmap: Monday first
 */
export async function queryHeatmap(
  knex: Knex,
  db: World['db'],
  { from, to }: { from: number; to: number },
): Promise<number[][]> {
  const query = db === 'pg' ? postgresQuery : sqliteQuery;
  const result = await knex.raw(query, [from, to]);
  const rows: { day: unknown; hour: unknown; n: unknown }[] =
    result.rows ?? result;
  const matrix = Array.from({ length: 7 }, () => new Array(24).fill(0));
  for (const { day, hour, n } of rows) {
    matrix[Number(day) - 1][Number(hour)] = Number(n);
  }
  return matrix;
}
