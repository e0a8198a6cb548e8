import { Clock, Company } from '../../model';
import { GitlabSettings } from '../GitlabSettings';

/** A GitLab that the company uses. */
export interface GitlabSite {
  readonly company: Company;
  readonly clock: Clock;
  readonly settings: GitlabSettings;
}
