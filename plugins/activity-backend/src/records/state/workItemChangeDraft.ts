import type { WorkItemChangeRecord } from '@activity-insights/plugin-activity-node';
import { toAccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { storableInstant } from '../storableInstant';
import { storableInteger } from '../storableInteger';
import { textOrNull, toStorableText } from '../storableText';
import { accountCell, buildStateDraft } from './buildStateDraft';
import type { StateDraft } from './StateDraft';

/** Maps an entry of a changelog to what is stored of it. It never changes at the source, so it has no version. */
export function workItemChangeDraft(
  record: WorkItemChangeRecord,
  isBot: BotRule,
): StateDraft {
  return buildStateDraft({
    kind: 'workItemChange',
    externalId: `${record.historyId}/${record.position}`,
    columns: {
      work_item: toStorableText(record.workItem),
      history_id: toStorableText(record.historyId),
      position: storableInteger(record.position),
      at: storableInstant(record.at),
      account_id: accountCell(toAccountDraft(record.actor, isBot)),
      field: toStorableText(record.field),
      field_id: textOrNull(record.fieldId),
      from_value: textOrNull(record.from),
      from_text: textOrNull(record.fromText),
      to_value: textOrNull(record.to),
      to_text: textOrNull(record.toText),
      // What has no meaning of its own is as it was before there were any: entries that are stored need not be written again.
      ...(record.means && { means: record.means }),
    },
  });
}
