import type { CommitParents } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import { kindOf } from '../../eventKinds';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import type { ServiceProject } from './readServiceProjects';

/** The commits of projects with their parents, by project. There may be hundreds of thousands. */
export async function readCommits(
  tx: Tx,
  projects: readonly ServiceProject[],
): Promise<Map<number, CommitParents>> {
  const units = projects.flatMap(({ unitId }) => unitId ?? []);
  const rows = (await readManyLists(tx, {
    sets: [numberSet(tx, 'asked', units)],
    columns: ['s.unit_id', 'e.sha', 'e.parents'],
    from: plainSql(
      `FROM asked CROSS JOIN sightings AS s CROSS JOIN events AS e
       WHERE s.unit_id = asked.id AND s.gone_at IS NULL AND s.kind = ${kindOf(
         'commit',
       )}
         AND e.id = s.event_id AND e.removed_at IS NULL AND e.sha IS NOT NULL`,
    ),
  })) as [number, string, string | null][];
  const ofUnits = new Map(
    units.map(id => [id, new Map<string, readonly string[]>()] as const),
  );
  for (const [unitId, sha, parents] of rows) {
    ofUnits.get(unitId)!.set(sha, toShas(parents));
  }
  return new Map(
    projects.map(({ id, unitId }) => [
      id,
      (unitId !== null && ofUnits.get(unitId)) || new Map(),
    ]),
  );
}

/** @throws TypeError if it is damaged */
function toShas(stored: string | null): readonly string[] {
  if (stored === null) return [];
  const shas = JSON.parse(stored);
  if (!Array.isArray(shas)) {
    throw new TypeError('Parents of a commit are damaged');
  }
  return shas;
}
