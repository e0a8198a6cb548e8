import { FieldChange, ItemId } from '../../../model';
import { findItem } from '../../../chronicle/findItem';
import { itemAt, ItemState } from '../../../chronicle/itemAt';
import { keyOf } from '../../site/teams';
import { customField } from '../../vocabulary/customFields';
import { hierarchyLevelOf } from '../../vocabulary/issueTypes';
import { isTeamManaged } from '../../vocabulary/isTeamManaged';
import { ChangelogItem, changelogItem, ChangelogValue } from './ChangelogItem';
import { ChangelogReader } from './ChangelogReader';

const halfAYear = 182 * 24 * 60 * 60 * 1000;

/**
 * How a change of the parent is told depends on the product, the project and the age of the entry: Cloud moved from epic
 * and parent links to one field, which has no id, and rewrote no history.
 */
export function parentChangeItem(
  reader: ChangelogReader,
  change: Extract<FieldChange, { field: 'parent' }>,
): ChangelogItem {
  const from = parentValue(reader, change.from);
  const to = parentValue(reader, change.to);
  return changelogItem(
    parentField(reader, to.state ?? from.state),
    from.value,
    to.value,
  );
}

function parentField(
  { visit, item, team, at }: ChangelogReader,
  parent: ItemState | undefined,
): { field: string; fieldId?: string; fieldtype?: 'custom' } {
  const { flavour, company } = visit.site;
  const unified =
    flavour === 'cloud' &&
    (isTeamManaged(flavour, team) || at >= company.founded + halfAYear);
  if (unified) {
    return { field: 'IssueParentAssociation' };
  }
  if (hierarchyLevelOf(item.fields.type) < 0) {
    return { field: 'Parent', fieldId: 'parent' };
  }
  const isEpic = parent?.fields.type === 'Epic';
  const { id, name } = customField(flavour, isEpic ? 'epicLink' : 'parentLink');
  return { field: name, fieldId: id, fieldtype: 'custom' };
}

function parentValue(
  { visit, at }: ChangelogReader,
  id: ItemId | undefined,
): { value: ChangelogValue; state?: ItemState } {
  if (id === undefined) {
    return { value: [null, null] };
  }
  const { company } = visit.site;
  const history = findItem(company, id, at);
  const state = history && itemAt(history, at);
  const key = state && keyOf(company, state.fields);
  return { value: [String(id), key ?? null], state };
}
