/** What is shown of a work item, as it is kept. */
export interface ShownRow {
  id: number;
  /** See `ownText`, and after a comma `totalText`. */
  text: string;
  /** JSON: see `WorkTallies`; null for what has no place in a tree. */
  tallies: string | null;
  /** Account. */
  assigneeId: number | null;
  /** Numbers of the units that it is in, with commas. */
  unitIds: string | null;
}

/** Of nodes as n. */
export const shownColumns: Readonly<Record<keyof ShownRow, string>> = {
  id: 'n.item_id',
  text: `n.own_text || ',' || n.total_text`,
  tallies: 'n.tallies',
  assigneeId: 'n.assignee_id',
  unitIds: 'n.unit_ids',
};
