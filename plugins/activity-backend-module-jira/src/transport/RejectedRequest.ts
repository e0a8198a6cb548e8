import { SourceError } from '@activity-insights/plugin-activity-node';

/**
 * That Jira does not accept what it was asked (400), such as a query or one of many ids. Its message holds Jira's own words
 * without secrets, because nobody can mend a query without them.
 */
export class RejectedRequest extends SourceError {
  readonly status = 400;

  constructor(message: string) {
    super('unreadable', message);
  }
}
