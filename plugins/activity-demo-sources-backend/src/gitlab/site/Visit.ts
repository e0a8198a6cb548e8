import { Instant } from '../../model';
import { GitlabAccount } from '../GitlabSettings';
import { GitlabSite } from './GitlabSite';

/** One request: who asks for what is known when. */
export interface Visit {
  readonly site: GitlabSite;
  readonly account: GitlabAccount;
  /** One moment for all of an answer. */
  readonly at: Instant;
  /** Where this GitLab is, without a slash at the end. */
  readonly baseUrl: string;
}
