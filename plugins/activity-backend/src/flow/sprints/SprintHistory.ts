import type { FlowSprint } from '@activity-insights/plugin-activity-common';
import type { StageStretch } from '../facts/ItemFact';

/** A sprint as its source has it, and what was ever in it. Instants are UTC epoch milliseconds. */
export interface SprintHistory {
  name: string;
  state: FlowSprint['state'];
  startAt: number;
  /** When it is to end, or was to. */
  endAt: number | null;
  /** When it was closed. */
  completedAt: number | null;
  items: readonly SprintItem[];
}

/** A work item that was in a sprint. */
export interface SprintItem {
  /** When it was in it, half-open, in order; null is until now. */
  spells: readonly { from: number; to: number | null }[];
  /** By the rules that hold for it, in order. */
  stages: readonly StageStretch[];
  /** In order; it has none in between. */
  estimates: readonly { from: number; to: number | null; estimate: number }[];
}
