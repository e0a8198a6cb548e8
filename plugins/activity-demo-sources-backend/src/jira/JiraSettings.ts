/** Somebody who may sign in, person or service. */
export interface JiraAccount {
  /** In Cloud, the user name of basic authentication. */
  readonly email: string;
  /** In Data Center, the same. */
  readonly username: string;
  /** Cloud's API token, Data Center's password and personal access token. */
  readonly token: string;
  readonly accountId: string;
  readonly displayName: string;
  /** IANA. Dates of queries are read, and those of answers written, in this zone. */
  readonly timeZone: string;
  /** Whether it sees items while a security level hides them. */
  readonly seesHidden: boolean;
}

/** What Cloud says beside the rows when it could not do all that a query asked for. */
export interface SearchWarning {
  readonly type: string;
  readonly message: string;
  readonly details?: {
    readonly clause: string;
    readonly limit: number;
    readonly actual: number;
  };
}

/** A webhook that is there from the beginning, as if an administrator had set it up. */
export interface WebhookSetting {
  readonly name: string;
  readonly url: string;
  /** Such as `jira:issue_updated`; none are all. */
  readonly events?: readonly string[];
  readonly jql?: string;
  readonly secret?: string;
}

/** What can be changed about a Jira while it runs; each request reads it anew. */
export interface JiraSettings {
  accounts: readonly JiraAccount[];
  /** Milliseconds by which search is behind. */
  indexLag: number;
  /** Added to each answer of search/jql. */
  searchWarnings: readonly SearchWarning[];
  /** Data Center: the most rows of a page of search, whatever is asked for. */
  searchCap: number;
  /** More requests of one account within a minute of the wall clock are refused with 429. None is unlimited. */
  requestsPerMinute?: number;
  webhooks: readonly WebhookSetting[];
  /** Where answers say that this Jira is; by default where the request went to. No slash at the end. */
  publicUrl?: string;
}

/**
 * Two accounts that everybody may know: `harvester` sees everything and lives in Kolkata, whose offset is no whole
 * number of hours; `guest` does not see what a security level hides.
 */
export const demoJiraAccounts: readonly JiraAccount[] = [
  {
    email: 'harvester@tidewater.example',
    username: 'harvester',
    token: 'tidewater-harvester',
    accountId: '712020:00000000-0000-4000-8000-000000000001',
    displayName: 'Activity Harvester',
    timeZone: 'Asia/Kolkata',
    seesHidden: true,
  },
  {
    email: 'guest@tidewater.example',
    username: 'guest',
    token: 'tidewater-guest',
    accountId: '712020:00000000-0000-4000-8000-000000000002',
    displayName: 'Guest Reader',
    timeZone: 'America/New_York',
    seesHidden: false,
  },
];

/** Settings for a well-behaved Jira, with these differences. */
export function createJiraSettings(
  differences: Partial<JiraSettings> = {},
): JiraSettings {
  return {
    accounts: demoJiraAccounts,
    indexLag: 0,
    searchWarnings: [],
    searchCap: 1000,
    webhooks: [],
    ...differences,
  };
}
