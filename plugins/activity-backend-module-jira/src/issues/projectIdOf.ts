import { idOf, isRecord } from '../fields/rawValues';
import type { RawIssue } from '../mapping/CompleteIssue';

/** The project that an issue is in now. */
export function projectIdOf({ fields }: RawIssue): string | undefined {
  return isRecord(fields.project) ? idOf(fields.project.id) : undefined;
}
