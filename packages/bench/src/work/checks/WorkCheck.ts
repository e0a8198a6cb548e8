import type { Differences } from '../comparing/Differences';
import type { CompanyPortal } from '../company/CompanyPortal';
import type { Flavour } from '../company/CompanyOptions';
import type { ScopeOfWork } from '../truth/ScopeOfWork';
import type { TrueCompany } from '../truth/TrueCompany';

/** What every check of the company's work needs. */
export interface WorkCheck {
  portal: Pick<CompanyPortal, 'api' | 'client' | 'flow' | 'dora'>;
  truth: TrueCompany;
  scopes: readonly ScopeOfWork[];
  differences: Differences;
  /** Also the id of the instance of Jira. */
  flavour: Flavour;
  /** Types that trees begin with, where the configuration says so. */
  configured?: readonly string[];
}

/** What is compared, by a name that is told with how long it took. */
export type NamedCheck = readonly [
  name: string,
  run: (check: WorkCheck) => Promise<void>,
];
