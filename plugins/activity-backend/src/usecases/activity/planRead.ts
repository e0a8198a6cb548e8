import type { EventClass } from '@activity-insights/plugin-activity-common';
import { branchMatcher } from '../../reads/branchMatcher';
import { restrictToAccounts } from '../../scope/restrictToAccounts';
import type { ResolvedScope, Scope } from '../../scope/Scope';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../../store/Database';
import {
  narrowScope,
  type FilteredScope,
} from '../../store/operations/narrowScope';
import { readBranchNames } from '../../store/operations/readBranchNames';
import { clockStretches, type ClockStretches } from '../../time/ClockStretches';
import { narrowStretches, type LocalTimes } from '../../time/narrowStretches';
import { toSegments } from '../../time/Segment';
import type { ActivityQuestion } from './ActivityQuestion';
import type { Topic } from './planTopic';
import { resolvePersons, resolveSeenIn } from './resolveFilters';
import { resolveScope } from './resolveScope';

/** A question with everything that it names resolved. */
export interface ReadPlan extends Pick<Topic, 'entity' | 'zone' | 'range'> {
  clocks: ClockStretches[];
  /** Of the entity, before the filter by people. */
  scope: Scope;
  selection: Selection;
  /** All filters by units; the scope of the selection follows some of them already. */
  seenIn: number[][];
  /** Whom the question names, see `readsFreely`. */
  subjects: string[];
  include: readonly EventClass[];
}

/**
 * Resolves the rest of a question against the store.
 *
 * @param times - narrows the range to an hour of the week or to a day
 * @throws InputError naming a parameter
 */
export async function planRead(
  tx: Tx,
  topic: Topic,
  question: ActivityQuestion,
  times: LocalTimes = {},
): Promise<ReadPlan> {
  const { entity, zone, range, wideScopeId } = topic;
  const clocks = clockStretches(range, zone).map(({ clock, stretches }) => ({
    clock,
    stretches: narrowStretches(stretches, times),
  }));
  const people = await resolvePersons(tx, question.persons);
  const scope =
    topic.scope ?? (await resolveScope(tx, entity!, question.scope));
  const restricted =
    scope.kind !== 'wide' && question.persons.length > 0
      ? restrictToAccounts(
          scope,
          people.map(({ accountId }) => accountId),
        )
      : { scope, seenIn: [] };
  const filters = await resolveSeenIn(tx, question);
  const filtered = narrowToUnits(restricted, filters);
  const { idle, ...narrowed } = await narrowScope(tx, filtered);
  const { projects } = filters;
  const hasAllOfScope = !projects || idle.includes(projects);
  const selection = await matchBranches(tx, question.branches, {
    ...narrowed,
    segments: toSegments(clocks),
    types: question.types,
    rollup: hasAllOfScope ? rollupOf(question, wideScopeId) : undefined,
  });
  const persons = question.persons.map(person => {
    const account = people.find(({ accountId }) => accountId === person);
    return account?.userRef ?? String(person);
  });
  const subjects = entity?.kind === 'user' ? [entity.ref, ...persons] : persons;
  const { include } = question;
  return {
    entity,
    zone,
    range,
    clocks,
    scope,
    selection,
    seenIn: filtered.seenIn,
    subjects,
    include,
  };
}

/** What is seen in some units is found by these rather than among everything. */
function narrowToUnits(
  { scope, seenIn }: FilteredScope,
  filters: { sources?: number[]; projects?: number[] },
): FilteredScope {
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

/** The wide scope whose counts may answer the question. */
function rollupOf(
  { branches, persons, sources }: ActivityQuestion,
  scopeId: number | undefined,
): Selection['rollup'] {
  const isFiltered = branches.length + persons.length > 0;
  return isFiltered || scopeId === undefined ? undefined : { scopeId, sources };
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
