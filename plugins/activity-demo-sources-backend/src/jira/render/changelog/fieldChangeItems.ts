import {
  FieldChange,
  ItemFields,
  ItemStatus,
  ItemType,
  PersonId,
  Priority,
} from '../../../model';
import { issueTypeOf } from '../../vocabulary/issueTypes';
import { priorityId } from '../../vocabulary/priorities';
import { resolutionId } from '../../vocabulary/resolutions';
import { statusOf } from '../../vocabulary/statuses';
import { customField, storyPointsField } from '../../vocabulary/customFields';
import {
  ChangelogItem,
  changelogItem,
  ChangelogValue,
  nothing,
} from './ChangelogItem';
import { ChangelogReader } from './ChangelogReader';
import { listChangeItems, sprintChangeItem } from './listChangeItems';
import { parentChangeItem } from './parentChangeItem';
import { userKey } from '../renderUser';

/** The rows that one change of a field leaves. A move is told by moveItems. */
export function fieldChangeItems(
  reader: ChangelogReader,
  change: FieldChange,
): ChangelogItem[] {
  const { flavour } = reader.visit.site;
  switch (change.field) {
    case 'team':
    case 'number':
      return [];
    case 'summary':
    case 'description':
      return [plain(change.field, words(change.from), words(change.to))];
    case 'labels':
      return [
        plain(
          'labels',
          [null, change.from.join(' ')],
          [null, change.to.join(' ')],
        ),
      ];
    case 'type': {
      const value = named((name: ItemType) =>
        issueTypeOf(flavour, reader.team, name),
      );
      return [plain('issuetype', value(change.from), value(change.to))];
    }
    case 'status': {
      const value = named((name: ItemStatus) =>
        statusOf(flavour, reader.team, name),
      );
      return [plain('status', value(change.from), value(change.to))];
    }
    case 'priority': {
      const value = named((name: Priority) => ({
        id: priorityId(name),
        name,
      }));
      return [plain('priority', value(change.from), value(change.to))];
    }
    case 'resolution': {
      const value = named((name: NonNullable<ItemFields['resolution']>) => ({
        id: resolutionId(name),
        name,
      }));
      return [plain('resolution', value(change.from), value(change.to))];
    }
    case 'assignee':
      return [
        plain(
          'assignee',
          person(reader, change.from),
          person(reader, change.to),
        ),
      ];
    case 'due':
      return [plain('duedate', date(change.from), date(change.to))];
    case 'storyPoints': {
      const { id, name } = storyPointsField(flavour, reader.team);
      return [
        changelogItem(
          { field: name, fieldId: id, fieldtype: 'custom' },
          words(change.from?.toString()),
          words(change.to?.toString()),
        ),
      ];
    }
    case 'flagged': {
      const { id, name } = customField(flavour, 'flagged');
      return [
        changelogItem(
          { field: name, fieldId: id, fieldtype: 'custom' },
          flag(change.from),
          flag(change.to),
        ),
      ];
    }
    case 'parent':
      return [parentChangeItem(reader, change)];
    case 'sprints':
      return [sprintChangeItem(reader, change)];
    case 'components':
    case 'fixVersions':
      return listChangeItems(reader, change);
    default:
      return [];
  }
}

function plain(
  fieldId: string,
  from: ChangelogValue,
  to: ChangelogValue,
): ChangelogItem {
  return changelogItem({ field: fieldId, fieldId }, from, to);
}

function words(text: string | undefined): ChangelogValue {
  return [null, text || null];
}

function named<N>(find: (name: N) => { id: number; name: string }) {
  return (name: N | undefined): ChangelogValue => {
    const found = name === undefined ? undefined : find(name);
    return found ? [String(found.id), found.name] : nothing;
  };
}

function person(
  { visit }: ChangelogReader,
  id: PersonId | undefined,
): ChangelogValue {
  if (id === undefined) {
    return nothing;
  }
  const found = visit.site.company.person(id);
  return [
    visit.site.flavour === 'cloud'
      ? found.jiraAccountId
      : userKey(visit, found),
    found.displayName,
  ];
}

function date(day: string | undefined): ChangelogValue {
  return day === undefined ? nothing : [day, `${day} 00:00:00.0`];
}

function flag(flagged: boolean): ChangelogValue {
  return flagged ? ['[10019]', 'Impediment'] : ['', ''];
}
