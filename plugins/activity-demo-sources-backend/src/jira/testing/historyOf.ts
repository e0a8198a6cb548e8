import {
  FieldChange,
  Instant,
  ItemComment,
  ItemFields,
  ItemHistory,
  ItemLink,
  PersonId,
} from '../../model';

/** What happens to an item of the hand-made company, in short. */
export interface Life extends Partial<ItemHistory> {
  id: number;
  createdAt: Instant;
  fields: Partial<ItemFields> & Pick<ItemFields, 'team' | 'number' | 'summary'>;
  /** Each with the values before and after. */
  edits?: { at: Instant; by?: PersonId; set: EditedFields }[];
  said?: Omit<ItemComment, 'id' | 'edits' | 'by'>[];
  linked?: ItemLink[];
}

type EditedFields = {
  [K in keyof ItemFields]?: readonly [from: ItemFields[K], to: ItemFields[K]];
};

/** Writes a life out. Ids of changes and comments follow from the item's. */
export function historyOf(life: Life): ItemHistory {
  const { id, createdAt, fields, edits = [], said = [], linked = [] } = life;
  return {
    id,
    createdAt,
    reporter: life.reporter ?? 'p-1',
    initial: {
      type: 'Task',
      description: '',
      status: 'To Do',
      priority: 'Medium',
      labels: [],
      components: [],
      fixVersions: [],
      sprints: [],
      flagged: false,
      ...fields,
    },
    changes: edits.map(({ at, by = 'p-1', set }, place) => ({
      id: id * 1000 + place,
      at,
      by,
      fields: Object.entries(set).map(([field, [from, to]]) =>
        asChange(field, from, to),
      ),
    })),
    comments: said.map((comment, place) => ({
      id: 30_000 + (id - 10_000) + 3 * 1000 * (place + 1),
      by: 'p-2',
      edits: [],
      ...comment,
    })),
    links: linked,
    ...(life.deletedAt === undefined ? {} : { deletedAt: life.deletedAt }),
    ...(life.hidden ? { hidden: life.hidden } : {}),
  };
}

function asChange(field: string, from: unknown, to: unknown): FieldChange {
  return { field, from, to } as FieldChange;
}
