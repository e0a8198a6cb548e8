import type { ChangeRecord } from './ChangeRecord';
import type { DeploymentRecord } from './DeploymentRecord';
import type { EventRecord } from './EventRecord';
import type { EventCensusRecord, TombstoneRecord } from './TombstoneRecord';
import type {
  SprintRecord,
  WorkItemChangeRecord,
  WorkItemRecord,
  WorkItemTypeRecord,
} from './WorkItemRecord';

export * from './ActorRecord';
export * from './ChangeRecord';
export * from './DeploymentRecord';
export * from './EventRecord';
export * from './MalformedRecord';
export * from './recordKey';
export * from './TombstoneRecord';
export * from './WorkItemRecord';

/**
 * What a page may hold. Records may refer to others that come later, or never.
 *
 * @public
 */
export type ActivityRecord =
  | EventRecord
  | WorkItemTypeRecord
  | WorkItemRecord
  | WorkItemChangeRecord
  | SprintRecord
  | ChangeRecord
  | DeploymentRecord
  | TombstoneRecord
  | EventCensusRecord;
