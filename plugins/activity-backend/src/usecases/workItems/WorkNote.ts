import type { WorkTree } from '@activity-insights/plugin-activity-common';

/** One thing that is wrong or missing, with the next step. */
export type WorkNote = WorkTree['notes'][number];

/** What a note may be about. */
export interface NoteFacts {
  /** Items in scope, before filters, and those of them that are found. */
  inScope: number;
  found: number;
  /** What the answer lists, on any of its pages. */
  listed: number;
  hidden: number;
  unlinked?: number;
  /** Whether it lists what is below no root. */
  isUnlinked?: boolean;
  rootTypes?: readonly string[];
  askedRootTypes?: readonly string[];
  broken?: { orphan: number; cycle: number };
  isCut?: boolean;
  isByComponent?: boolean;
}

/** A note by its code, for programs, and in words. */
export function note(code: string, message: string): WorkNote {
  return { code, message };
}
