import { isTooFew } from '../../privacy/admit';
import { readsFreely, type Caller } from '../../privacy/Caller';
import type { Evidence } from '../../privacy/Evidence';
import { countPeople, type PeopleCount } from '../../reads/countPeople';
import { atomise } from '../../scope/atoms';
import {
  differences,
  listScopes,
  remainders,
} from '../../scope/scopeDifferences';
import type { AccountStretch } from '../../scope/Scope';
import type { Tx } from '../../store/Database';
import { readAccountPersons } from '../../store/operations/readAccountPersons';
import { readActiveAtoms } from '../../store/operations/readActiveAtoms';
import { readContributors } from '../../store/operations/readContributors';
import { allClassValues } from '../../store/scopedEvents/eventClassValues';
import type { AnswerRange } from '../../time/AnswerRange';
import { quarterMs } from '../../time/durations';
import { widenToWeeks } from '../../time/widenToWeeks';
import { wholeLocalDays } from '../../time/wholeLocalDays';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { resolvedScope, type ReadPlan } from './planRead';
import { readRelatives } from './readRelatives';

/**
 * Finds out what tells whether an answer may be given to the caller; nothing for those who may read everything.
 *
 * @param counted - the people behind the answer, if they are counted already
 */
export async function gatherEvidence(
  tx: Tx,
  { directory, settings }: Pick<ActivityServices, 'directory' | 'settings'>,
  caller: Caller,
  plan: ReadPlan,
  question: ActivityQuestion,
  counted?: PeopleCount,
): Promise<Evidence | undefined> {
  if (readsFreely(caller, plan.subjects)) return undefined;
  const { scope: groupScope } = question;
  const { people, peopleInScope } =
    counted ??
    countPeople(
      await readContributors(tx, plan.selection, allClassValues, directory),
      plan.include,
    );
  const weeks = widenToWeeks(plan.range, plan.zone);
  return {
    wholeDays: wholeLocalDays(plan.range, plan.zone),
    people,
    peopleInScope,
    differences: await countDifferences(
      tx,
      plan,
      groupScope,
      weeks,
      settings.minimumGroupSize,
    ),
    changedMembers: await countChangedMembers(tx, plan, weeks),
  };
}

/**
 * People are counted twice: as members, whether active or not, and as those whose events make the difference. Either
 * number may be too small.
 */
async function countDifferences(
  tx: Tx,
  plan: ReadPlan,
  groupScope: 'members' | 'owned',
  range: AnswerRange,
  minimumGroupSize: number,
): Promise<number[]> {
  if (!plan.entity) return [];
  const { entity } = plan;
  const scope = resolvedScope(plan);
  const relatives = await readRelatives(tx, entity, scope, groupScope);
  const { union, atoms } = atomise(listScopes(relatives));
  const found = differences(relatives, atoms);
  if (found.every(difference => difference.size === 0)) return [];
  const active = await readActiveAtoms(tx, {
    ...plan.selection,
    scope: union,
    seenIn: plan.seenIn,
  });
  const activePeople = collect(active);
  const members =
    union.kind === 'people'
      ? collect(await membersOf(tx, union.stretches, range))
      : new Map<number, Set<string>>();
  const left = remainders(
    relatives,
    atoms,
    part => !isTooFew(countIn(part, activePeople), minimumGroupSize),
  );
  return [...found, ...left].flatMap(difference => [
    countIn(difference, activePeople),
    countIn(difference, members),
  ]);
}

async function membersOf(
  tx: Tx,
  stretches: AccountStretch[],
  range: AnswerRange,
): Promise<{ atom: number; person: string }[]> {
  const accountIds = stretches.map(({ accountId }) => accountId);
  const persons = await readAccountPersons(tx, accountIds);
  return stretches.flatMap(({ accountId, fromBucket, toBucket }, atom) => {
    const person = persons.get(accountId);
    const overlaps =
      (fromBucket ?? -Infinity) * quarterMs < range.to &&
      (toBucket ?? Infinity) * quarterMs > range.from;
    return person !== undefined && overlaps ? [{ atom, person }] : [];
  });
}

async function countChangedMembers(
  tx: Tx,
  { scope, entity }: ReadPlan,
  range: AnswerRange,
): Promise<number> {
  if (scope.kind !== 'people' || entity?.kind !== 'group') return 0;
  const isWithin = (bucket: number | null) =>
    bucket !== null &&
    bucket * quarterMs > range.from &&
    bucket * quarterMs < range.to;
  const changed = scope.stretches.filter(
    ({ fromBucket, toBucket }) => isWithin(fromBucket) || isWithin(toBucket),
  );
  const persons = await readAccountPersons(
    tx,
    changed.map(({ accountId }) => accountId),
  );
  return new Set(persons.values()).size;
}

function collect(
  rows: { atom: number; person: string }[],
): Map<number, Set<string>> {
  const byAtom = new Map<number, Set<string>>();
  for (const { atom, person } of rows) {
    const people = byAtom.get(atom) ?? new Set();
    byAtom.set(atom, people.add(person));
  }
  return byAtom;
}

function countIn(atoms: Set<number>, people: Map<number, Set<string>>): number {
  return new Set([...atoms].flatMap(atom => [...(people.get(atom) ?? [])]))
    .size;
}
