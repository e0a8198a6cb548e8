import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { BotRule } from '../botRule';
import { changeDraft } from './changeDraft';
import { deploymentDraft } from './deploymentDraft';
import { sprintDraft } from './sprintDraft';
import type { StateDraft, StateKind } from './StateDraft';
import { workItemChangeDraft } from './workItemChangeDraft';
import { workItemDraft } from './workItemDraft';
import { workItemTypeDraft } from './workItemTypeDraft';

/** A record of something as it is now. */
export type StateRecord = Extract<ActivityRecord, { kind: StateKind }>;

/** Maps a record to what is stored of it. */
export function toStateDraft(record: StateRecord, isBot: BotRule): StateDraft {
  switch (record.kind) {
    case 'workItemType':
      return workItemTypeDraft(record);
    case 'workItem':
      return workItemDraft(record, isBot);
    case 'workItemChange':
      return workItemChangeDraft(record, isBot);
    case 'sprint':
      return sprintDraft(record);
    case 'change':
      return changeDraft(record, isBot);
    default:
      return deploymentDraft(record, isBot);
  }
}
