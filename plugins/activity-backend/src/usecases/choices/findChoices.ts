import type { SeenPlace } from '../../reads/pickChoices';
import type { Tx } from '../../store/Database';
import {
  readProjectChoices,
  type ProjectChoice,
} from '../../store/choices/readProjectChoices';
import { readSeenPlaces } from '../../store/choices/readSeenPlaces';
import {
  projectsOfSets,
  readSetPlaces,
  type SetPlaces,
} from '../../store/choices/readSetPlaces';
import {
  readUserChoices,
  type UserChoice,
} from '../../store/choices/readUserChoices';
import { projectsOfScope } from '../../store/operations/projectsOfScope';
import { readAccountPersons } from '../../store/operations/readAccountPersons';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { dayMs } from '../../time/durations';
import type { ActivityQuestion } from '../activity/ActivityQuestion';
import type { ActivityServices } from '../activity/ActivityServices';
import type { Access } from '../activity/authoriseRead';
import { planRead, type ReadPlan } from '../activity/planRead';
import { planTopic } from '../activity/planTopic';

/** How far back is looked for what there is to choose from, in days; less in scopes with a great many events. */
const ordinaryDays = 365;
const wideDays = 91;

/** What occurs in the activity of an entity. */
export interface FoundChoices {
  /** Whom the question names, see `readsFreely`. */
  subjects: string[];
  places: SeenPlace[];
  /** The person of each account. */
  persons: Map<number, string>;
  /** The User of each account that is linked to one. */
  users: Map<number, UserChoice>;
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
  const places = await readSeenPlaces(tx, selection);
  const accountIds = collect(places, place => place.accountId);
  const setIds = collect(places, place => place.unitSetId);
  const mapped = projectsOfScope(tx, scope);
  return {
    subjects,
    places,
    persons: await readAccountPersons(tx, accountIds),
    users: await readUserChoices(tx, accountIds),
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
  const since = (days: number) => ({
    from: new Date(to - days * dayMs).toISOString(),
    to: new Date(to).toISOString(),
    timezone: 'UTC',
  });
  const asked = { ...question, ...since(ordinaryDays) };
  const topic = await planTopic(tx, services, asked, access, entity);
  const range =
    topic.wideScopeId === undefined
      ? topic.range
      : { from: to - wideDays * dayMs, to };
  return planRead(tx, { ...topic, range }, asked);
}

function collect(
  places: readonly SeenPlace[],
  idOf: (place: SeenPlace) => number | null,
): number[] {
  return [...new Set(places.flatMap(place => idOf(place) ?? []))];
}
