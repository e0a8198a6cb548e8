import type { ItemFact } from '../../../flow/facts/ItemFact';

/** How a work item has flowed, and what it is called. */
export interface FlowItem extends ItemFact {
  key: string;
  instanceId: number;
  /** Of the source. */
  typeId: string;
  typeName: string;
}
