import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { refuseSinglePeople } from '../../privacy/admit';
import { pickChoices } from '../../reads/pickChoices';
import type { ActivityQuestion } from '../activity/ActivityQuestion';
import type { ActivityServices } from '../activity/ActivityServices';
import { authoriseRead, readableAmong } from '../activity/authoriseRead';
import { readAboutEntity } from '../activity/readAboutEntity';
import { findChoices, mostChoices, type FoundChoices } from './findChoices';
import { listEverything } from './listEverything';
import { sortUsers } from './sortUsers';

/**
 * What filters can choose from for an entity: what occurs in its newest year, or in its newest
 * events where there are a great many in it, and of a Component or what is made of them all
 * projects. To callers who may not read about single people only that is told which at least as many people have a part in as
 * an answer is about: anything else would be refused as an answer, too. Branches are told to those who may read a Component
 * that they belong to.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFilterChoices(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
): Promise<FilterChoices> {
  const { entity: entityRef } = question;
  const access = await authoriseRead(services, credentials, entityRef);
  const { caller, readableComponents } = access;
  if (entityRef === undefined && !readableComponents) {
    return services.database.read('listEverything', tx =>
      listEverything(tx, caller, mostChoices),
    );
  }
  const found = await readAboutEntity(
    services,
    'findChoices',
    entityRef,
    (tx, entity) => findChoices(tx, services, question, access, entity),
  );
  const { isFree } = found;
  if (!isFree && found.subjects.length > 0) throw refuseSinglePeople();
  const people = isFree ? 0 : services.settings.minimumGroupSize;
  const limits = { people, most: mostChoices };
  const projects = pickProjects(found, limits);
  const readable = await readComponents(services, credentials, found);
  const branches = pickChoices(branchesOf(found, readable), limits);
  const { users } = found;
  return {
    sources: [...new Set(projects.values.map(({ source }) => source))].sort(),
    projects: projects.values,
    branches: branches.values.sort((a, b) => a.localeCompare(b, 'en')),
    people: users ? sortUsers(users.slice(0, mostChoices)) : null,
    truncated:
      projects.truncated ||
      branches.truncated ||
      (users?.length ?? 0) > mostChoices,
  };
}

type Limits = Parameters<typeof pickChoices>[1];

/** What is mapped to the entity is in the catalog, and tells nothing about people. */
function pickProjects(
  { projects, places, persons, sets }: FoundChoices,
  limits: Limits,
) {
  if (!sets) {
    return {
      values: projects.slice(0, limits.most),
      truncated: projects.length > limits.most,
    };
  }
  const occurrences = places.flatMap(({ unitSetId, accountId, events }) => {
    const ids = sets.get(unitSetId ?? 0)?.projectIds ?? [];
    const person = persons.get(accountId ?? 0);
    return ids.map(value => ({ value, person, events }));
  });
  const { values, truncated } = pickChoices(occurrences, limits);
  const picked = new Set(values);
  // Whoever may see what people do may not see every project: as in lists of events, they are named and not linked to.
  return {
    values: projects
      .filter(({ id }) => picked.has(id))
      .map(({ url: _url, ...project }) => project),
    truncated,
  };
}

/** The Components of which the caller may learn the branches; undefined for all. */
async function readComponents(
  services: ActivityServices,
  credentials: BackstageCredentials,
  { sets }: FoundChoices,
): Promise<Set<string> | undefined> {
  if (!sets) return undefined;
  const refs = [...sets.values()].flatMap(set => set.componentRefs);
  const distinct = [...new Set(refs)];
  const readable = await readableAmong(services, credentials, distinct);
  return readable.everything ? undefined : readable.refs;
}

function branchesOf(
  { places, persons, sets }: FoundChoices,
  readable: Set<string> | undefined,
) {
  const isReadable = (unitSetId: number | null) =>
    !readable ||
    (sets?.get(unitSetId ?? 0)?.componentRefs ?? []).some(ref =>
      readable.has(ref),
    );
  return places.flatMap(({ branch, unitSetId, accountId, events }) =>
    branch !== null && isReadable(unitSetId)
      ? [{ value: branch, person: persons.get(accountId ?? 0), events }]
      : [],
  );
}
