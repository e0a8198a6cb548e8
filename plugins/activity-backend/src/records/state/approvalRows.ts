import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { toAccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { instantOrNull, storableInstant } from '../storableInstant';
import type { SearchRows } from './StateDraft';

/** Who has approved a change, from when until when: account, beginning and end. Two at the same instant are one. */
export function approvalRows(
  { approvals = [] }: ChangeRecord,
  isBot: BotRule,
): SearchRows {
  const rows = approvals.map(({ by, approvedAt, withdrawnAt }) => {
    const actor = toAccountDraft(by, isBot)!;
    const at = storableInstant(approvedAt);
    return {
      key: `${actor.identity}/${actor.externalId}/${at}`,
      row: [{ actor }, at, instantOrNull(withdrawnAt)],
    };
  });
  return [...new Map(rows.map(({ key, row }) => [key, row])).values()];
}
