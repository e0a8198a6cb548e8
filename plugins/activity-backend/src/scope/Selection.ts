import type { EventType } from '@activity-insights/plugin-activity-common';
import type { Segment } from '../time/Segment';
import type { Scope } from './Scope';

/** Which events a read is about, with every name resolved to what the store holds. */
export interface Selection {
  scope: Scope;
  /** The range. At least one. */
  segments: Segment[];
  /** At least one. */
  types: readonly EventType[];
  /** For each of these sets, an event must have been seen in at least one of its units. */
  seenIn: number[][];
  /** Attributed branches; if missing all, and events without one. */
  branches?: string[];
  /** The wide scope whose counts may answer, if nothing else than types and sources is asked for. */
  rollup?: { scopeId: number; sources: readonly string[] };
}
