import { idOf, isRecord } from '../fields/rawValues';
import type { RawIssue } from '../mapping/CompleteIssue';

/** The project that an issue is in now. */
export function projectIdOf({ fields }: RawIssue): string | undefined {
  return isRecord(fields.project) ? idOf(fields.project.id) : undefined;
}

/** Whether an issue that was asked for by its project is still there; one that does not say where it is has not moved. */
export function isInProject(issue: RawIssue, projectId: string): boolean {
  return (projectIdOf(issue) ?? projectId) === projectId;
}
