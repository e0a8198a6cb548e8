import type { EventClass } from '@activity-insights/plugin-activity-common';
import { InputError, NotFoundError } from '@backstage/errors';
import { branchMatcher } from '../../reads/branchMatcher';
import { restrictToAccounts } from '../../scope/restrictToAccounts';
import type { RollupKey } from '../../scope/RollupKey';
import type { ResolvedScope, Scope } from '../../scope/Scope';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../../store/Database';
import { readBranchNames } from '../../store/operations/readBranchNames';
import {
  readCatalogEntity,
  type CatalogEntity,
} from '../../store/operations/readCatalogEntity';
import { findRollupScope } from '../../store/rollups/rollupScopes';
import { resolveComponentUnits } from '../../store/operations/resolveComponentUnits';
import { parseRange, type AnswerRange } from '../../time/AnswerRange';
import { parseZone, type AnswerZone } from '../../time/AnswerZone';
import { clockStretches, type ClockStretches } from '../../time/ClockStretches';
import { narrowStretches, type LocalTimes } from '../../time/narrowStretches';
import { toSegments } from '../../time/Segment';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import type { Access } from './authoriseRead';
import { resolveDefaultZone } from './resolveDefaultZone';
import { resolvePersons, resolveSeenIn } from './resolveFilters';
import { resolveScope } from './resolveScope';

/** A question with everything that it names resolved. */
export interface ReadPlan {
  entity: CatalogEntity | undefined;
  zone: AnswerZone;
  range: AnswerRange;
  clocks: ClockStretches[];
  /** Of the entity, before the filter by people. */
  scope: Scope;
  selection: Selection;
  /** Whom the question names, see `readsFreely`. */
  subjects: string[];
  include: readonly EventClass[];
}

const kinds = ['group', 'user', 'component', 'system', 'domain'];

/** What a question is about, and when. */
export type PlannedTimes = Pick<ReadPlan, 'entity' | 'zone' | 'range'>;

/**
 * Resolves the entity of a question, the zone and the range.
 *
 * @throws NotFoundError naming the entity, InputError naming a parameter
 */
export async function planTimes(
  tx: Tx,
  services: Pick<ActivityServices, 'settings' | 'now'>,
  question: ActivityQuestion,
): Promise<PlannedTimes> {
  const entity = await findEntity(tx, question.entity);
  const { settings } = services;
  const zone = parseZone(
    question.timezone,
    await resolveDefaultZone(tx, entity?.ref, settings.defaultZone ?? 'UTC'),
  );
  return { entity, zone, range: parseRange(question, zone, services.now()) };
}

/**
 * Resolves a question against the store.
 *
 * @param times - narrows the range to an hour of the week or to a day
 * @throws NotFoundError naming the entity, InputError naming a parameter
 */
export async function planRead(
  tx: Tx,
  services: ActivityServices,
  question: ActivityQuestion,
  access: Access,
  times: LocalTimes = {},
): Promise<ReadPlan> {
  const { entity, zone, range } = await planTimes(tx, services, question);
  const clocks = clockStretches(range, zone).map(({ clock, stretches }) => ({
    clock,
    stretches: narrowStretches(stretches, times),
  }));
  const people = await resolvePersons(tx, question.persons);
  const wideScope = access.readableComponents
    ? undefined
    : await findWideScope(tx, question, entity);
  // Only what is about single people, or is kept from those who may not read of them, needs to know each of them.
  const keepsWide =
    wideScope !== undefined &&
    access.caller.readsPeople &&
    question.persons.length === 0;
  const resolve = () =>
    entity
      ? resolveScope(tx, entity, question.scope)
      : resolveReadable(tx, access);
  const wide = keepsWide
    ? wideScopeOf(wideScope.id, entity, question)
    : undefined;
  const resolved = wide ? undefined : await resolve();
  const scope: Scope = wide ?? resolved!;
  const restricted =
    resolved && question.persons.length > 0
      ? restrictToAccounts(
          resolved,
          people.map(({ accountId }) => accountId),
        )
      : { scope, seenIn: [] };
  const seenIn = await resolveSeenIn(tx, question);
  const selection = await matchBranches(tx, question.branches, {
    ...narrowToUnits(restricted, seenIn),
    segments: toSegments(clocks),
    types: question.types,
    rollup: rollupOf(question, wideScope),
  });
  const persons = question.persons.map(person => {
    const account = people.find(({ accountId }) => accountId === person);
    return account?.userRef ?? String(person);
  });
  const subjects = entity?.kind === 'user' ? [entity.ref, ...persons] : persons;
  const { include } = question;
  return { entity, zone, range, clocks, scope, selection, subjects, include };
}

async function findEntity(
  tx: Tx,
  ref: string | undefined,
): Promise<CatalogEntity | undefined> {
  if (ref === undefined) return undefined;
  const entity = await readCatalogEntity(tx, ref);
  if (!entity) {
    throw new NotFoundError(`Nothing is known of the entity ${ref}`);
  }
  if (!kinds.includes(entity.kind)) {
    throw new InputError(
      `Invalid 'entity': ${ref} is none of ${kinds.join(', ')}`,
    );
  }
  return entity;
}

async function resolveReadable(tx: Tx, access: Access): Promise<ResolvedScope> {
  const { readableComponents } = access;
  if (!readableComponents) return { kind: 'all' };
  const unitIds = await resolveComponentUnits(tx, readableComponents);
  return { kind: 'units', unitIds };
}

/** What is seen in some units is found by these rather than among everything. */
function narrowToUnits(
  { scope, seenIn }: Pick<Selection, 'scope' | 'seenIn'>,
  filters: { sources?: number[]; projects?: number[] },
): Pick<Selection, 'scope' | 'seenIn'> {
  const { sources, projects } = filters;
  return scope.kind === 'all' && projects
    ? {
        scope: { kind: 'units', unitIds: projects },
        seenIn: sources ? [sources] : [],
      }
    : {
        scope,
        seenIn: [...seenIn, ...[sources, projects].filter(isGiven)],
      };
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The scope of a plan for a caller from whom something may have to be kept: such a plan has every part of it. */
export function resolvedScope({ scope }: ReadPlan): ResolvedScope {
  if (scope.kind === 'wide') {
    throw new TypeError('A wide scope is planned for callers who read freely');
  }
  return scope;
}

type StoredWideScope = NonNullable<Awaited<ReturnType<typeof findRollupScope>>>;

/** The scope of a question, if it is a wide one. */
async function findWideScope(
  tx: Tx,
  question: ActivityQuestion,
  entity: CatalogEntity | undefined,
): Promise<StoredWideScope | undefined> {
  const key = rollupKeyOf(question, entity);
  return key && findRollupScope(tx, key);
}

function wideScopeOf(
  scopeId: number,
  entity: CatalogEntity | undefined,
  { scope }: ActivityQuestion,
): Scope {
  if (!entity) return { kind: 'all' };
  const isOfPeople = entity.kind === 'group' && scope === 'members';
  return { kind: 'wide', scopeId, of: isOfPeople ? 'people' : 'units' };
}

/** The wide scope whose counts may answer the question. */
function rollupOf(
  { projects, branches, persons, sources }: ActivityQuestion,
  wide: StoredWideScope | undefined,
): Selection['rollup'] {
  const isFiltered = projects.length + branches.length + persons.length > 0;
  return isFiltered || !wide
    ? undefined
    : { scopeId: wide.id, hasDays: wide.hasDays, sources };
}

/** What names the scope of a question if it is wide; Users never are. */
export function rollupKeyOf(
  { scope }: Pick<ActivityQuestion, 'scope'>,
  entity: CatalogEntity | undefined,
): RollupKey | undefined {
  if (!entity) return { basis: 'all', entityRef: '' };
  if (entity.kind === 'user') return undefined;
  const basis = entity.kind === 'group' ? scope : 'units';
  return { basis, entityRef: entity.ref };
}

async function matchBranches(
  tx: Tx,
  globs: string[],
  selection: Selection,
): Promise<Selection> {
  if (globs.length === 0) return selection;
  const names = await readBranchNames(tx);
  return { ...selection, branches: names.filter(branchMatcher(globs)) };
}
