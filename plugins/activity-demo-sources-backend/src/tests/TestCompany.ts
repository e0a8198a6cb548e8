import { createCompany } from '../chronicle/createCompany';
import {
  Chronicle,
  Company,
  Instant,
  ItemFields,
  ItemHistory,
  PersonId,
} from '../model';
import { cutItem } from './cutItem';

/** A company as it is known at a moment, for statements about all of its items. */
export class TestCompany {
  readonly company: Company;
  readonly chronicles: readonly Chronicle[];
  /** Cut at the moment. */
  readonly items: readonly ItemHistory[];
  readonly now: Instant;

  constructor(seed: number) {
    this.now = Date.UTC(2026, 10, 16);
    this.company = createCompany({ seed, scale: { people: 1, months: 1 } });
    this.chronicles = this.company.teams.map(({ id }) =>
      this.company.chronicle(id, this.now),
    );
    this.items = this.chronicles.flatMap(chronicle =>
      this.cut(chronicle.items),
    );
  }

  cut(items: readonly ItemHistory[]): ItemHistory[] {
    return items.flatMap(item => cutItem(item, this.now) ?? []);
  }
}

/** Who did what when, in the life of an item. */
export function actsOf(item: ItemHistory): { by: PersonId; at: Instant }[] {
  return [
    { by: item.reporter, at: item.createdAt },
    ...item.changes,
    ...item.comments,
    ...item.comments.flatMap(({ edits }) => edits),
    ...item.links,
  ];
}

/** The states of an item, the first one at its creation. */
export function statesOf(item: ItemHistory): {
  at: Instant;
  by: PersonId;
  fields: ItemFields;
}[] {
  let fields = item.initial;
  const states = [{ at: item.createdAt, by: item.reporter, fields }];
  for (const { at, by, fields: changes } of item.changes) {
    fields = { ...fields };
    for (const { field, to } of changes) Object.assign(fields, { [field]: to });
    states.push({ at, by, fields });
  }
  return states;
}
