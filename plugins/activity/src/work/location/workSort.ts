/** By what trees can be put in order; the backend knows these names. */
export const workSortFields = [
  'key',
  'summary',
  'status',
  'progress',
  'blocked',
  'oldestOpenAt',
  'dueOn',
  'updatedAt',
] as const;

export type WorkSortField = (typeof workSortFields)[number];

export interface WorkSort {
  field: WorkSortField;
  direction: 'ascending' | 'descending';
}

/** What changed last comes first. */
export const defaultWorkSort: WorkSort = {
  field: 'updatedAt',
  direction: 'descending',
};

/** Reads `key`, or `-key` for the other way round; anything else is the default. */
export function parseWorkSort(text: string | null): WorkSort {
  const name = text?.replace(/^-/, '');
  const field = workSortFields.find(known => known === name);
  if (!field) return defaultWorkSort;
  const direction = text?.startsWith('-') ? 'descending' : 'ascending';
  return { field, direction };
}

/** The reverse of {@link parseWorkSort}. */
export function formatWorkSort({ field, direction }: WorkSort): string {
  return direction === 'descending' ? `-${field}` : field;
}
