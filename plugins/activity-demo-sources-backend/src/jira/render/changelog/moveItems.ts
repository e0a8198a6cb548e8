import { ItemChange, ItemType } from '../../../model';
import { keyOf } from '../../site/teams';
import { issueTypeOf } from '../../vocabulary/issueTypes';
import { ChangelogItem, changelogItem } from './ChangelogItem';
import { ChangelogReader } from './ChangelogReader';

/**
 * The rows of a move to another project: the project, the key, and the type if the other project has one of its own by
 * the same name.
 */
export function moveItems(
  reader: ChangelogReader,
  change: ItemChange,
  type: ItemType,
): ChangelogItem[] {
  const { company, flavour } = reader.visit.site;
  const team = change.fields.find(each => each.field === 'team');
  const number = change.fields.find(each => each.field === 'number');
  if (team?.field !== 'team' || number?.field !== 'number') {
    return [];
  }
  const [from, to] = [company.team(team.from), company.team(team.to)];
  const rows = [
    changelogItem(
      { field: 'project', fieldId: 'project' },
      [String(from.jira.projectId), from.jira.projectName],
      [String(to.jira.projectId), to.jira.projectName],
    ),
    changelogItem(
      { field: 'Key' },
      [null, keyOf(company, { team: from.id, number: number.from })],
      [null, keyOf(company, { team: to.id, number: number.to })],
    ),
  ];
  const [typeBefore, typeAfter] = [from, to].map(each =>
    issueTypeOf(flavour, each, type),
  );
  return typeBefore.id === typeAfter.id
    ? rows
    : [
        ...rows,
        changelogItem(
          { field: 'issuetype', fieldId: 'issuetype' },
          [String(typeBefore.id), type],
          [String(typeAfter.id), type],
        ),
      ];
}
