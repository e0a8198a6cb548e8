import type { Tx } from '../../store/Database';
import { readAccountPersons } from '../../store/operations/readAccountPersons';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { resolveComponentUnits } from '../../store/operations/resolveComponentUnits';
import type { WorkScope } from '../../store/workItemReads/ItemSet';
import { quarterMs } from '../../time/durations';
import type { ActivityServices } from '../activity/ActivityServices';
import { resolveScope } from '../activity/resolveScope';
import type { WorkAccess } from './authoriseWork';

/** Whose work items a question is about. */
export interface ResolvedWorkScope {
  /** Undefined for everything. */
  scope: WorkScope | undefined;
  /** The units of which the caller may read the items; undefined for everything. */
  readableUnits: readonly number[] | undefined;
  /** Whether what is assigned to members is left out, as these are too few. */
  isWithoutMembers: boolean;
}

/**
 * What the work of an entity is: of a Component what is in its units, of a System or Domain the same of all Components in it, of a
 * User what is assigned to the linked accounts, and of a Group both what is assigned to those who are members at present, and what
 * is in the Components that it owns. Without an entity it is what the caller may read.
 */
export async function resolveWorkScope(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  { caller, readable }: WorkAccess,
  entity: CatalogEntity | undefined,
): Promise<ResolvedWorkScope> {
  const readableUnits =
    readable && (await resolveComponentUnits(tx, [...readable]));
  if (!entity) {
    const scope = readableUnits && { unitIds: readableUnits, accountIds: [] };
    return { scope, readableUnits, isWithoutMembers: false };
  }
  const unitIds = await unitsOf(tx, entity);
  const members = await accountsOf(tx, services, entity);
  const isWithoutMembers =
    entity.kind === 'group' &&
    !caller.readsPeople &&
    (await countPeople(tx, members)) < services.settings.minimumGroupSize;
  return {
    scope: { unitIds, accountIds: isWithoutMembers ? [] : members },
    // Whoever may read a whole may read what it is made of.
    readableUnits: readableUnits && [...readableUnits, ...unitIds],
    isWithoutMembers,
  };
}

async function unitsOf(tx: Tx, entity: CatalogEntity): Promise<number[]> {
  const scope = await resolveScope(tx, entity, 'owned');
  return scope.kind === 'units' ? scope.unitIds : [];
}

async function accountsOf(
  tx: Tx,
  { now }: Pick<ActivityServices, 'now'>,
  entity: CatalogEntity,
): Promise<number[]> {
  if (entity.kind !== 'group' && entity.kind !== 'user') return [];
  const scope = await resolveScope(tx, entity, 'members');
  if (scope.kind !== 'people') return [];
  const bucket = Math.floor(now() / quarterMs);
  const present = scope.stretches.filter(
    ({ fromBucket, toBucket }) =>
      (fromBucket ?? -Infinity) <= bucket && bucket < (toBucket ?? Infinity),
  );
  return [...new Set(present.map(({ accountId }) => accountId))];
}

async function countPeople(tx: Tx, accountIds: number[]): Promise<number> {
  const persons = await readAccountPersons(tx, accountIds);
  return new Set(persons.values()).size;
}
