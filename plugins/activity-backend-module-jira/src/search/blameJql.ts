import { SourceError } from '@activity-insights/plugin-activity-node';
import { RejectedRequest } from '../transport/RejectedRequest';

/**
 * Says of a query that Jira rejects which key of the configuration it has come from, if from any.
 *
 * @param jql - what is configured
 */
export function blameJql(
  error: unknown,
  site: { id: string },
  jql: string | undefined,
): unknown {
  if (jql === undefined || !(error instanceof RejectedRequest)) return error;
  const message = `jql of jira "${site.id}", in activity.jira, may be wrong: ${error.message}`;
  return new SourceError('unreadable', message);
}
