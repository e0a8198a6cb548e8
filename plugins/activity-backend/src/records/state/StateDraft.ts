import type { AccountDraft } from '../accountDraft';

/** What is stored as it is now, in contrast to events. */
export const stateKinds = [
  'workItemType',
  'workItem',
  'workItemChange',
  'sprint',
  'change',
  'deployment',
] as const;

/** One of them. */
export type StateKind = (typeof stateKinds)[number];

/** A value that is the number of an account once the account has one. */
export interface AccountCell {
  actor: AccountDraft;
}

/** The value of a column. */
export type StateCell = string | number | null | AccountCell;

/** Rows of a table of values that a state is found by, each in the order of the table's columns. */
export type SearchRows = readonly (readonly StateCell[])[];

/** One end of a link between work items, as that end tells of it. */
export interface LinkDraft {
  externalId: string;
  type: string;
  description: string;
  direction: 'outward' | 'inward';
  other: { id: string | null; key: string | null };
}

/** A container that a state lives in, where that is not the one that is read. */
export interface ForeignProject {
  id: string;
  name: string;
  url?: string;
}

/** A state as it is to be stored, apart from the numbers that the database gives. */
export interface StateDraft {
  kind: StateKind;
  /** The source's own id, unique among its kind on the instance. */
  externalId: string;
  /** Undefined for the project that is read. */
  project: ForeignProject | undefined;
  sourceVersion: number | null;
  /** Over all that is stored, apart from the project: equal hashes need no write. */
  contentHash: string;
  /** By the names of the columns. */
  columns: Readonly<Record<string, StateCell>>;
  /** By the names of the tables. */
  search: Readonly<Record<string, SearchRows>>;
  /** The links of a work item; undefined for what has none. */
  links: readonly LinkDraft[] | undefined;
}
