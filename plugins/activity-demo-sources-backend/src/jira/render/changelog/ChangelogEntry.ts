import { Instant, PersonId } from '../../../model';
import { ChangelogItem } from './ChangelogItem';

/** One entry of the changelog, which Jira calls a history. */
export interface ChangelogEntry {
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly items: readonly ChangelogItem[];
}
