import { sourceKinds } from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import { readCatalogEntity } from '../../store/operations/readCatalogEntity';
import {
  resolveAccounts,
  resolveUserAccounts,
  type PersonAccount,
} from '../../store/operations/resolvePersonAccounts';
import { resolveProjectUnits } from '../../store/operations/resolveProjectUnits';
import { resolveSourceUnits } from '../../store/operations/resolveSourceUnits';
import type { ActivityQuestion } from './ActivityQuestion';

/**
 * The units of the sources and of the projects that the question names, for each of the two filters that it has.
 *
 * @throws InputError for a source or a project that nothing is known of
 */
export async function resolveSeenIn(
  tx: Tx,
  { sources, projects }: Pick<ActivityQuestion, 'sources' | 'projects'>,
): Promise<{ sources?: number[]; projects?: number[] }> {
  const seenIn: { sources?: number[]; projects?: number[] } = {};
  if (sources.length > 0) {
    const units = await resolveSourceUnits(tx, sources);
    const kinds: readonly string[] = sourceKinds;
    refuseUnknown('source', sources, s => units.has(s) || kinds.includes(s));
    seenIn.sources = [...units.values()].flat();
  }
  if (projects.length > 0) {
    const units = await resolveProjectUnits(tx, projects);
    refuseUnknown('project', projects, project => units.has(project));
    seenIn.projects = [...units.values()].flat();
  }
  return seenIn;
}

/**
 * The accounts of the people that the question names.
 *
 * @param parameter - that names them
 * @throws InputError for somebody whom neither the catalog nor any source knows
 */
export async function resolvePersons(
  tx: Tx,
  persons: ActivityQuestion['persons'],
  parameter: 'person' | 'assignee' = 'person',
): Promise<PersonAccount[]> {
  if (persons.length === 0) return [];
  const refs = persons.filter(person => typeof person === 'string');
  const ids = persons.filter(person => typeof person === 'number');
  const byRef = await resolveUserAccounts(tx, refs);
  const byId = await resolveAccounts(tx, ids);
  const known = new Set<string | number>([
    ...byRef.flatMap(account => account.userRef ?? []),
    ...byId.map(account => account.accountId),
  ]);
  for (const ref of refs) {
    if (!known.has(ref) && (await readCatalogEntity(tx, ref))) known.add(ref);
  }
  refuseUnknown(parameter, persons, person => known.has(person));
  return [...byRef, ...byId];
}

function refuseUnknown<T extends string | number>(
  parameter: string,
  values: T[],
  isKnown: (value: T) => boolean,
) {
  const unknown = values.find(value => !isKnown(value));
  if (unknown !== undefined) {
    throw new InputError(
      `Invalid '${parameter}': nothing is known of '${unknown}'`,
    );
  }
}
