import type { SourceStatus } from '../rules/ruleOf';
import type { RuleLayers } from '../rules/StatusRule';
import type { Spell } from './Spell';

/** All that is known of how a work item came about. Instants are UTC epoch milliseconds. */
export interface ItemHistory {
  itemId: number;
  /** See `isBaseType`. */
  isBase: boolean;
  createdAt: number;
  /** As the source says; null if it says nothing. */
  resolvedAt: number | null;
  estimate: number | null;
  /** At least the present one, which has the latest beginning; otherwise in any order. */
  statuses: readonly StatusSpell[];
  /** When it was flagged, in any order. */
  blocked: readonly Spell[];
  /** What holds for the item, the nearest first. */
  layers: RuleLayers;
}

/** That an item was in a status. `category` is null where nobody knows it, not where it was guessed. */
export interface StatusSpell extends SourceStatus, Spell {}
