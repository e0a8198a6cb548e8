/** One row of an entry of the changelog. `toString` is the vendor's name for a value, and hides the method of objects. */
export interface ChangelogItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  /** Links and parents have none. */
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** One side of a row: the id, if the field has ids, and the words. */
export type ChangelogValue = readonly [id: string | null, text: string | null];

export const nothing: ChangelogValue = [null, null];

export function changelogItem(
  field: { field: string; fieldId?: string; fieldtype?: 'custom' },
  [from, fromString]: ChangelogValue,
  [to, toString]: ChangelogValue,
): ChangelogItem {
  const { fieldtype = 'jira', ...names } = field;
  return { ...names, fieldtype, from, fromString, to, toString };
}
