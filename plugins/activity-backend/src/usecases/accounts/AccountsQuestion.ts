import type {
  AccountOrder,
  AccountStatus,
} from '@activity-insights/plugin-activity-common';

/** A question for a list of accounts. */
export interface AccountsQuestion {
  status?: AccountStatus;
  source?: string;
  instance?: string;
  /** Ref of the linked User, in lower case. */
  user?: string;
  /** A part of a name, a username or an e-mail address. */
  text?: string;
  order: AccountOrder;
  limit: number;
  cursor?: string;
}
