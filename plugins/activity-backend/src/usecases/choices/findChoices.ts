import { readsFreely } from '../../privacy/Caller';
import { lookBack } from '../../reads/lookBack';
import type { SeenPlace } from '../../reads/pickChoices';
import type { Tx } from '../../store/Database';
import {
  readProjectChoices,
  type ProjectChoice,
} from '../../store/choices/readProjectChoices';
import { readSeenPlaces } from '../../store/choices/readSeenPlaces';
import { readSeenUsers } from '../../store/choices/readSeenUsers';
import {
  projectsOfSets,
  readSetPlaces,
  type SetPlaces,
} from '../../store/choices/readSetPlaces';
import type { UserChoice } from '../../store/choices/readUserChoices';
import { countBy } from '../../store/operations/countBy';
import { byDay } from '../../store/operations/dimensions';
import { projectsOfScope } from '../../store/operations/projectsOfScope';
import { readAccountPersons } from '../../store/operations/readAccountPersons';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { dayMs } from '../../time/durations';
import type { ActivityQuestion } from '../activity/ActivityQuestion';
import type { ActivityServices } from '../activity/ActivityServices';
import type { Access } from '../activity/authoriseRead';
import { planRead, type ReadPlan } from '../activity/planRead';
import { planTopic } from '../activity/planTopic';

/** How far back is looked for what there is to choose from, in days. */
const mostDays = 365;

/** In scopes with a great many events, only so many of them are looked at; an index has them in about a fifth of a second. */
const mostEvents = 150_000;

/** The longest list of choices. */
export const mostChoices = 500;

/** What occurs in the activity of an entity. */
export interface FoundChoices {
  /** Whom the question names, see `readsFreely`. */
  subjects: string[];
  /** Whether everything may be told; else places are told apart by account. */
  isFree: boolean;
  places: SeenPlace[];
  /** The person of each account of the places. */
  persons: Map<number, string>;
  /** One more than there may be, if there are more; undefined if people may not be named. */
  users: UserChoice[] | undefined;
  projects: ProjectChoice[];
  /** What sets of units belong to, if the entity is about people; of units, all projects are theirs. */
  sets: Map<number, SetPlaces> | undefined;
}

/**
 * Looks for what there is to choose from for an entity, in one transaction.
 *
 * @throws InputError for an entity of a kind that has no activity
 */
export async function findChoices(
  tx: Tx,
  services: ActivityServices,
  question: ActivityQuestion,
  access: Access,
  entity: CatalogEntity | undefined,
): Promise<FoundChoices> {
  const plan = await planChoices(tx, services, question, access, entity);
  const { scope, selection, subjects } = plan;
  const { caller } = access;
  const isFree = readsFreely(caller, subjects);
  const places = await readSeenPlaces(tx, selection, !isFree);
  const setIds = collect(places, place => place.unitSetId);
  const mapped = projectsOfScope(tx, scope);
  return {
    subjects,
    isFree,
    places,
    persons: await readAccountPersons(
      tx,
      collect(places, place => place.accountId),
    ),
    users: caller.readsPeople
      ? await readSeenUsers(tx, selection, mostChoices + 1)
      : undefined,
    projects: await readProjectChoices(
      tx,
      mapped ?? projectsOfSets(tx, setIds),
    ),
    sets: mapped ? undefined : await readSetPlaces(tx, setIds),
  };
}

/** Whole days of UTC, so that no event's own row is read. */
async function planChoices(
  tx: Tx,
  services: ActivityServices,
  question: ActivityQuestion,
  access: Access,
  entity: CatalogEntity | undefined,
): Promise<ReadPlan> {
  const to = Math.ceil(services.now() / dayMs) * dayMs;
  const asked = {
    ...question,
    from: new Date(to - mostDays * dayMs).toISOString(),
    to: new Date(to).toISOString(),
    timezone: 'UTC',
  };
  const topic = await planTopic(tx, services, asked, access, entity);
  const plan = await planRead(tx, topic, asked);
  if (topic.wideScopeId === undefined) return plan;
  const counts = await countBy(tx, plan.selection, byDay);
  const from = lookBack(counts, to / dayMs, mostEvents) * dayMs;
  const { range, scope } = plan;
  return from <= range.from
    ? plan
    : planRead(tx, { ...topic, scope, range: { ...range, from } }, asked);
}

function collect(
  places: readonly SeenPlace[],
  idOf: (place: SeenPlace) => number | null,
): number[] {
  return [...new Set(places.flatMap(place => idOf(place) ?? []))];
}
