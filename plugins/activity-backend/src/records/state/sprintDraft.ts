import type { SprintRecord } from '@activity-insights/plugin-activity-node';
import { instantOrNull } from '../storableInstant';
import { textOrNull, toStorableText } from '../storableText';
import { buildStateDraft } from './buildStateDraft';
import type { StateDraft } from './StateDraft';

/** Maps a sprint to what is stored of it. */
export function sprintDraft(record: SprintRecord): StateDraft {
  return buildStateDraft({
    kind: 'sprint',
    externalId: record.id,
    columns: {
      name: toStorableText(record.name),
      state: record.state,
      board: textOrNull(record.board),
      goal: textOrNull(record.goal),
      start_at: instantOrNull(record.startAt),
      end_at: instantOrNull(record.endAt),
      completed_at: instantOrNull(record.completedAt),
      url: textOrNull(record.url),
    },
  });
}
