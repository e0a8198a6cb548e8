import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import type { Caller } from '../../privacy/Caller';
import { readProjectChoices } from '../../store/choices/readProjectChoices';
import { readUserChoices } from '../../store/choices/readUserChoices';
import type { Tx } from '../../store/Database';
import { readBranchNames } from '../../store/operations/readBranchNames';
import { sortUsers } from './sortUsers';

/**
 * What filters can choose from where nothing is named: all that there ever was, as there are too many events to look through.
 * How many people have a part in a branch is not known then, so that branches are told to those only who may read about people.
 */
export async function listEverything(
  tx: Tx,
  { readsPeople }: Caller,
  most: number,
): Promise<FilterChoices> {
  const projects = await readProjectChoices(tx);
  const branches = readsPeople ? await readBranchNames(tx) : [];
  const people = readsPeople ? sortUsers(await readUserChoices(tx)) : null;
  const lists = [projects, branches, people ?? []];
  return {
    sources: [...new Set(projects.map(({ source }) => source))].sort(),
    projects: projects.slice(0, most),
    branches: branches.sort((a, b) => a.localeCompare(b, 'en')).slice(0, most),
    people: people && people.slice(0, most),
    truncated: !readsPeople || lists.some(list => list.length > most),
  };
}
