import type { EventClass } from '@activity-insights/plugin-activity-common';
import { InputError, NotFoundError } from '@backstage/errors';
import { branchMatcher } from '../../reads/branchMatcher';
import { restrictToAccounts } from '../../scope/restrictToAccounts';
import type { Scope } from '../../scope/Scope';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../../store/Database';
import { readBranchNames } from '../../store/operations/readBranchNames';
import {
  readCatalogEntity,
  type CatalogEntity,
} from '../../store/operations/readCatalogEntity';
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
  const entity = await findEntity(tx, question.entity);
  const { settings } = services;
  const zone = parseZone(
    question.timezone,
    await resolveDefaultZone(tx, entity?.ref, settings.defaultZone ?? 'UTC'),
  );
  const range = parseRange(question, zone, services.now());
  const clocks = clockStretches(range, zone).map(({ clock, stretches }) => ({
    clock,
    stretches: narrowStretches(stretches, times),
  }));
  const scope = entity
    ? await resolveScope(tx, entity, question.scope)
    : await resolveReadable(tx, access);
  const people = await resolvePersons(tx, question.persons);
  const restricted =
    question.persons.length > 0
      ? restrictToAccounts(
          scope,
          people.map(({ accountId }) => accountId),
        )
      : { scope, seenIn: [] };
  const selection = await matchBranches(tx, question.branches, {
    scope: restricted.scope,
    segments: toSegments(clocks),
    types: question.types,
    seenIn: [...restricted.seenIn, ...(await resolveSeenIn(tx, question))],
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

async function resolveReadable(tx: Tx, access: Access): Promise<Scope> {
  const { readableComponents } = access;
  if (!readableComponents) return { kind: 'all' };
  const unitIds = await resolveComponentUnits(tx, readableComponents);
  return { kind: 'units', unitIds };
}

async function matchBranches(
  tx: Tx,
  globs: string[],
  selection: Selection,
): Promise<Selection> {
  if (globs.length === 0) return selection;
  const names = await readBranchNames(tx, selection);
  return { ...selection, branches: names.filter(branchMatcher(globs)) };
}
