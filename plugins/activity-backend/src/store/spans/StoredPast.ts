import type { ItemNow } from '../../timelines/ItemPast';
import type { FieldPasts } from '../../timelines/undoFields';

/** A work item, and what its changelog says of its past. */
export interface StoredPast {
  itemId: number;
  instanceId: number;
  externalId: string;
  now: ItemNow;
  fields: FieldPasts;
}
