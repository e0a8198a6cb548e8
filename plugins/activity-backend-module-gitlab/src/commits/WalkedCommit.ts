import type {
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import type { WalkPosition } from './planRead';

/** A commit that was come to, and the position after it. */
export interface WalkedCommit {
  record: EventRecord | MalformedRecord;
  after: WalkPosition;
}
