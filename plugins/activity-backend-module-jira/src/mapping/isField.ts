import type { RawChangeItem } from './CompleteIssue';

/**
 * Whether a changelog item is about a field of Jira's own. Custom fields may have the same name; old entries have no id of
 * the field.
 */
export function isField(item: RawChangeItem, field: string): boolean {
  if (item.fieldId) return item.fieldId === field;
  return item.field.toLowerCase() === field && item.fieldtype !== 'custom';
}
