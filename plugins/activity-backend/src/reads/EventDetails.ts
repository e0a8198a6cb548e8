import type { EventType } from '@activity-insights/plugin-activity-common';
import type { EventKey } from './EventKey';

/** What a list shows of an event, as it is stored. */
export interface EventDetails extends EventKey {
  type: EventType;
  /** Minutes east of UTC; null if unknown or beyond what is believed. */
  authorOffset: number | null;
  class: number;
  actor?: { userRef?: string; name: string };
  branch?: string;
  sha?: string;
  title?: string;
  url?: string;
  /** What it happened to, as it is stored now, removed or not. */
  workItem?: { key: string; summary?: string; url?: string };
  change?: { number: number; title?: string; url?: string };
}

/** That an event was seen in a unit. */
export interface EventPlace {
  eventId: number;
  unitId: number;
  source: string;
  instance: string;
  project: { id: string; name: string; url?: string };
  /** The Components that the unit is mapped to. */
  componentRefs: string[];
}
