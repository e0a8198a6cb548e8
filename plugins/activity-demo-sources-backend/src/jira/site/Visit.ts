import { Instant } from '../../model';
import { JiraAccount } from '../JiraSettings';
import { JiraSite } from './JiraSite';

/** One request: who asks for what is known when. */
export interface Visit {
  readonly site: JiraSite;
  readonly account: JiraAccount;
  /** One moment for all of an answer. */
  readonly at: Instant;
  /** Where this Jira is, without a slash at the end. */
  readonly baseUrl: string;
  /** Of the REST API: 3 has rich text as documents, 2 as plain strings. */
  readonly version: 2 | 3;
}
