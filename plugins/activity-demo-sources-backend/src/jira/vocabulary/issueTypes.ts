import { ItemType, Team } from '../../model';
import { JiraFlavour } from '../JiraFlavour';
import { isTeamManaged } from './isTeamManaged';

export interface IssueTypeEntry {
  readonly name: ItemType;
  readonly description: string;
  /** -1 for parts of others, 0 for ordinary work, 1 for epics, 2 and 3 for what plans add above. */
  readonly hierarchyLevel: number;
  readonly avatarId: number;
}

/** In the order in which Jira lists them; the place of a type says its id, so new ones go to the end. */
const entries: readonly IssueTypeEntry[] = [
  entry('Sub-task', 'A small piece of work that is part of a larger task.', -1),
  entry('Task', 'A small, distinct piece of work.', 0),
  entry('Story', 'Functionality expressed as a goal of its users.', 0),
  entry('Bug', 'A problem or error.', 0),
  entry('Incident', 'Something in production that hurts users now.', 0),
  entry('Epic', 'A collection of related bugs, stories and tasks.', 1),
  entry('Feature', 'What a version adds to the product.', 2),
  entry('Customer Adoption', 'A customer on the way to a version.', 2),
  entry('Product Version', 'What is sold under one number.', 3),
];

function entry(
  name: ItemType,
  description: string,
  hierarchyLevel: number,
): IssueTypeEntry {
  return {
    name,
    description,
    hierarchyLevel,
    avatarId: 10300 + name.length,
  };
}

const firstShared = 10001;

export interface IssueType extends IssueTypeEntry {
  readonly id: number;
  /** The project that it belongs to; none if all company-managed projects share it. */
  readonly project?: Team['jira'];
}

/** The types of a project. Team-managed projects have their own of the same names, with ids of their own. */
export function issueTypesOf(flavour: JiraFlavour, team: Team): IssueType[] {
  return entries.map((_, place) => placed(flavour, team, place));
}

function sharedIssueTypes(): IssueType[] {
  return entries.map((each, place) => ({ ...each, id: firstShared + place }));
}

/** A type as a project has it. */
export function issueTypeOf(
  flavour: JiraFlavour,
  team: Team,
  name: ItemType,
): IssueType {
  return placed(
    flavour,
    team,
    entries.findIndex(each => each.name === name),
  );
}

/** Everything that a Jira with these projects lists, the shared ones first. */
export function allIssueTypes(
  flavour: JiraFlavour,
  teams: readonly Team[],
): IssueType[] {
  return [
    ...sharedIssueTypes(),
    ...teams
      .filter(team => isTeamManaged(flavour, team))
      .flatMap(team => issueTypesOf(flavour, team)),
  ];
}

function placed(flavour: JiraFlavour, team: Team, place: number): IssueType {
  return isTeamManaged(flavour, team)
    ? {
        ...entries[place],
        id: team.jira.projectId * 100 + place,
        project: team.jira,
      }
    : { ...entries[place], id: firstShared + place };
}

/** -1 to 3, whatever the project. */
export function hierarchyLevelOf(name: ItemType): number {
  return entries.find(each => each.name === name)?.hierarchyLevel ?? 0;
}
