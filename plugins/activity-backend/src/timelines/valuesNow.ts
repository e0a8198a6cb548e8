import type { FieldMeaning } from './FieldMeaning';
import type { FieldValue } from './FieldValue';
import type { ItemNow } from './ItemPast';
import { estimateValue, keyValue, parentValue } from './values';

/** The values that a field of an item has now; none where it is not set. */
export function valuesNow(now: ItemNow, field: FieldMeaning): FieldValue[] {
  switch (field) {
    case 'status':
      return [
        { value: now.status.id ?? now.status.name, label: now.status.name },
      ];
    case 'parent':
      return optional(parentValue(now.parent.id, now.parent.key));
    case 'assignee':
      return now.assignee ? [assigneeValue(now.assignee)] : [];
    case 'blocked':
      return now.flagged ? [{ value: '1' }] : [];
    case 'sprint':
      return [...new Set(now.sprints)].map(value => ({ value }));
    case 'estimate':
      return optional(
        now.estimate === null ? undefined : estimateValue(`${now.estimate}`),
      );
    case 'type':
      return [{ value: now.type.id, label: now.type.name }];
    case 'priority':
      return now.priority === null ? [] : [{ value: now.priority }];
    case 'project':
      return now.project
        ? [{ value: now.project.id, label: now.project.name }]
        : [];
    default:
      return [keyValue(now.key)];
  }
}

function assigneeValue({
  id,
  name,
  username,
}: NonNullable<ItemNow['assignee']>): FieldValue {
  return {
    value: id,
    label: name ?? username ?? id,
    ...(username !== null && { aliases: [username] }),
  };
}

function optional(value: FieldValue | undefined): FieldValue[] {
  return value ? [value] : [];
}
