import type { Run } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import { kindOf } from '../../eventKinds';
import { jsonSet } from '../../scopedEvents/jsonSet';
import { plainSql } from '../../scopedEvents/Sql';
import { readManyLists } from '../../workItemReads/readManyLists';
import { latestSql } from './latestSql';
import type { ServiceProject } from './readServiceProjects';
import { toEventRuns, type EventRunRow } from './toEventRuns';

const kinds = [kindOf('release'), kindOf('pipeline')];

/** Versions of a tracker are plans that came true, not something that a machine has made. */
const trackers = new Set(['jira']);

/**
 * The pipelines, with the jobs that are known of them, and the releases and tags of projects.
 *
 * @param most - how many events, the latest ones; undefined for all
 */
export async function readEventRuns(
  tx: Tx,
  projects: readonly ServiceProject[],
  most: number | undefined,
): Promise<Run[]> {
  const units = projects.flatMap(({ id, source, unitId }) =>
    unitId === null || trackers.has(source) ? [] : [[unitId, id, source]],
  );
  if (units.length === 0) return [];
  const rows = await readManyLists(tx, {
    sets: [
      jsonSet(
        tx,
        'asked',
        { unit_id: 'integer', project_id: 'integer', source: 'text' },
        units,
      ),
      latestSql(
        `latest AS (
           SELECT e.*, asked.project_id, asked.source FROM asked
           CROSS JOIN sightings AS s
           CROSS JOIN events AS e
           WHERE s.unit_id = asked.unit_id AND s.gone_at IS NULL AND s.kind IN (${kinds})
             AND e.id = s.event_id AND e.removed_at IS NULL`,
        'e.occurred_at DESC, e.id DESC',
        most,
      ),
    ],
    columns: [
      'e.id',
      'e.project_id',
      'e.source',
      'e.kind',
      'e.natural_key',
      'e.occurred_at',
      'e.source_version',
      'e.sha',
      'e.title',
      'e.url',
      'e.metadata',
    ],
    from: plainSql('FROM latest AS e'),
  });
  return (rows as EventRunRow[]).flatMap(toEventRuns);
}
