import type { DeploymentRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { toAccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { instantOrNull, storableInstant } from '../storableInstant';
import { integerOrNull } from '../storableInteger';
import { textOrNull, toStorableText } from '../storableText';
import { accountCell, buildStateDraft, distinctRows } from './buildStateDraft';
import type { StateDraft } from './StateDraft';

const detailsSchema = z.object({
  v: z.literal(1),
  /** The statuses that it was seen in, each with when it came into it, UTC epoch milliseconds, the earliest first. */
  statuses: z.array(z.object({ status: z.string(), at: z.number() })),
  /** Whether the source tells which changes it brought. */
  tellsChanges: z.boolean(),
});

/** What is read with a deployment. */
export type DeploymentDetails = z.infer<typeof detailsSchema>;

/** Maps a deployment to what is stored of it. */
export function deploymentDraft(
  record: DeploymentRecord,
  isBot: BotRule,
): StateDraft {
  const { changes = [] } = record;
  const details: DeploymentDetails = {
    v: 1,
    statuses: record.statuses.map(({ status, at }) => ({
      status,
      at: storableInstant(at),
    })),
    tellsChanges: record.changes !== undefined,
  };
  return buildStateDraft({
    kind: 'deployment',
    externalId: record.id,
    sourceVersion: record.sourceVersion,
    columns: {
      number: integerOrNull(record.number),
      environment: toStorableText(record.environment),
      tier: textOrNull(record.tier),
      status: record.status,
      ref: textOrNull(record.ref),
      sha: textOrNull(record.sha),
      actor_id: accountCell(toAccountDraft(record.actor, isBot)),
      url: textOrNull(record.url),
      pipeline: textOrNull(record.pipeline),
      job: textOrNull(record.job),
      job_name: textOrNull(record.jobName),
      created_at: storableInstant(record.createdAt),
      updated_at: storableInstant(record.updatedAt),
      finished_at: instantOrNull(record.finishedAt),
      details: JSON.stringify(details),
    },
    search: {
      deployment_changes: distinctRows(changes.map(it => toStorableText(it))),
    },
  });
}

/** Reads what is stored in `deployments.details`. */
export function parseDeploymentDetails(stored: string): DeploymentDetails {
  return detailsSchema.parse(JSON.parse(stored));
}
