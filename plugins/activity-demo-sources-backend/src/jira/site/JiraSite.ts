import { Clock, Company } from '../../model';
import { JiraFlavour } from '../JiraFlavour';
import { JiraSettings } from '../JiraSettings';

/** A Jira that the company uses. */
export interface JiraSite {
  readonly flavour: JiraFlavour;
  readonly company: Company;
  readonly clock: Clock;
  readonly settings: JiraSettings;
}
