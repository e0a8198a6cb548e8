import type { GitlabNote } from './noteSchema';

/** Notes in the order in which they were made. */
export function inTurn(notes: readonly GitlabNote[]): GitlabNote[] {
  return [...notes].sort((a, b) => a.created_at - b.created_at || a.id - b.id);
}
