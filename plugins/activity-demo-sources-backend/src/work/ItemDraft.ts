import {
  Instant,
  ItemComment,
  ItemFields,
  ItemLink,
  ItemType,
  PersonId,
  ServiceId,
  TeamId,
} from '../model';

/** The place of a draft in its team's list: it stays whatever the horizon, and names the draft's random streams. */
export type Ordinal = number;

/** The fields of an item before anything has a number: the parent is another draft of the same team. */
export type DraftFields = Omit<ItemFields, 'team' | 'number' | 'parent'> & {
  readonly parent?: Ordinal;
};

/**
 * What somebody did to an item at one moment. It says what the fields were set to and not what they were before, so that
 * edits from several sources can be merged in order of time; an edit that changes nothing leaves no trace.
 */
export interface DraftEdit {
  readonly at: Instant;
  readonly by: PersonId;
  /** New values; `undefined` clears a field. */
  readonly set?: Partial<DraftFields>;
  readonly add?: Partial<ListFields>;
  readonly remove?: Partial<ListFields>;
  /** Moves it into the project of this team, where it gets a number of its own. */
  readonly moveTo?: TeamId;
}

/** Fields that hold several values. */
export type ListFields = Pick<
  DraftFields,
  'labels' | 'components' | 'fixVersions' | 'sprints'
>;

/** A link between two drafts of the same team. */
export type DraftLink = Omit<ItemLink, 'id' | 'source' | 'target'> & {
  readonly source: Ordinal;
  readonly target: Ordinal;
};

/** The moments in an item's life that the code has to agree with. */
export interface Development {
  readonly service: ServiceId;
  readonly by: PersonId;
  /** Others who are there at the time, the best choice first. */
  readonly reviewers: readonly PersonId[];
  /** No commit is older. */
  readonly startedAt: Instant;
  /** The first merge request is opened about then. */
  readonly reviewAt: Instant;
  /** All of it is merged before; none if it was given up or never ends. */
  readonly doneAt?: Instant;
  /** What is not merged by then is closed. */
  readonly abandonedAt?: Instant;
  /** How many merge requests it takes. */
  readonly parts: 1 | 2 | 3;
}

/** A work item with its whole life, without numbers and ids. */
export interface ItemDraft {
  readonly ordinal: Ordinal;
  /** In whose project it was created. */
  readonly team: TeamId;
  readonly type: ItemType;
  readonly createdAt: Instant;
  readonly reporter: PersonId;
  readonly initial: DraftFields;
  /** In order of time. */
  readonly edits: readonly DraftEdit[];
  /** In order of time. */
  readonly comments: readonly Omit<ItemComment, 'id'>[];
  readonly links: readonly DraftLink[];
  readonly deletedAt?: Instant;
  readonly hidden?: { readonly from: Instant; readonly until?: Instant };
  /** Only of items that are solved by code; never of items that move to another team. */
  readonly development?: Development;
  /** Incidents only: the key of the failure that caused it. */
  readonly failure?: string;
}
