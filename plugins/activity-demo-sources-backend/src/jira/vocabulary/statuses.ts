import {
  ItemStatusCategory,
  statusCategoryOf,
} from '../../chronicle/statusCategoryOf';
import { ItemStatus, Team } from '../../model';
import { JiraFlavour } from '../JiraFlavour';
import { isTeamManaged } from './isTeamManaged';

export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done' | 'undefined';
  readonly name: string;
  readonly colorName: string;
}

/** Jira's own, the same everywhere; no status is in the first. */
export const statusCategories: readonly StatusCategory[] = [
  { id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' },
  { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  { id: 3, key: 'done', name: 'Done', colorName: 'green' },
];

const keys: Record<ItemStatusCategory, StatusCategory['key']> = {
  todo: 'new',
  inProgress: 'indeterminate',
  done: 'done',
};

/** In the order of the workflow; the place of a status says its id. */
export const statusNames: readonly ItemStatus[] = [
  'To Do',
  'In Progress',
  'Blocked',
  'In Review',
  'Done',
  "Won't Do",
];

const firstShared = 10100;

export interface Status {
  readonly id: number;
  readonly name: ItemStatus;
  readonly category: StatusCategory;
  /** The project that it belongs to; none if all company-managed projects share it. */
  readonly project?: Team['jira'];
}

/** A status as a project has it: like its types, those of a team-managed project are its own. */
export function statusOf(
  flavour: JiraFlavour,
  team: Team,
  name: ItemStatus,
): Status {
  const place = statusNames.indexOf(name);
  return isTeamManaged(flavour, team)
    ? {
        ...shared(place),
        id: team.jira.projectId * 100 + 50 + place,
        project: team.jira,
      }
    : shared(place);
}

export function statusesOf(flavour: JiraFlavour, team: Team): Status[] {
  return statusNames.map(name => statusOf(flavour, team, name));
}

/** Everything that a Jira with these projects lists, the shared ones first. */
export function allStatuses(
  flavour: JiraFlavour,
  teams: readonly Team[],
): Status[] {
  return [
    ...statusNames.map((_, place) => shared(place)),
    ...teams
      .filter(team => isTeamManaged(flavour, team))
      .flatMap(team => statusesOf(flavour, team)),
  ];
}

export function statusCategory(name: ItemStatus): StatusCategory {
  const key = keys[statusCategoryOf(name)];
  return statusCategories.find(each => each.key === key) ?? statusCategories[0];
}

function shared(place: number): Status {
  const name = statusNames[place];
  return { id: firstShared + place, name, category: statusCategory(name) };
}
