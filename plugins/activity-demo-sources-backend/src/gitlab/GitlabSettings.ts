/** What a member may do, as GitLab counts it: a guest reads issues, a reporter everything, a maintainer manages webhooks. */
export type AccessLevel = 10 | 20 | 30 | 40 | 50;

/** Somebody, or a script, with an access token. */
export interface GitlabAccount {
  readonly token: string;
  /** Of the user. The people of the company begin above 10. */
  readonly id: number;
  readonly username: string;
  readonly name: string;
  /** In every project that it sees. */
  readonly level: AccessLevel;
  /** Of how many teams it sees the projects, in the company's order; none is all. */
  readonly teams?: number;
}

/** A webhook that is there from the beginning, for every project: what GitLab calls a system hook's reach. */
export interface GitlabWebhookSetting {
  readonly url: string;
  /** Sent as it is, in `X-Gitlab-Token`. */
  readonly token?: string;
  /** Signs each delivery: `whsec_` and 32 bytes in base64. */
  readonly signingToken?: string;
}

/** What can be changed about a GitLab while it runs; each request reads it anew. */
export interface GitlabSettings {
  accounts: readonly GitlabAccount[];
  /** Such as `18.6.0-ee`. Before 18.5, approvals do not say when they were given. */
  version: string;
  /** The flag `commits_keyset_pagination`, which is off by default. */
  commitsByKeyset: boolean;
  /** Rows beyond which lists are not counted any more: no totals, no link to the last page. */
  countedRows: number;
  /** The furthest that offset pagination goes. */
  furthestOffset: number;
  /** More requests of one token within a minute of the wall clock are refused with 429. None is unlimited. */
  requestsPerMinute?: number;
  webhooks: readonly GitlabWebhookSetting[];
  /** Where answers say that this GitLab is; by default where the request went to. No slash at the end. */
  publicUrl?: string;
}

/**
 * Two accounts that everybody may know: `harvester` maintains every project; `guest` is one in the projects of the first
 * team, and does not see the others.
 */
export const demoGitlabAccounts: readonly GitlabAccount[] = [
  {
    token: 'tidewater-harvester',
    id: 2,
    username: 'harvester',
    name: 'Activity Harvester',
    level: 40,
  },
  {
    token: 'tidewater-guest',
    id: 3,
    username: 'guest',
    name: 'Guest Reader',
    level: 10,
    teams: 1,
  },
];

/** Settings for a well-behaved GitLab, with these differences. */
export function createGitlabSettings(
  differences: Partial<GitlabSettings> = {},
): GitlabSettings {
  return {
    accounts: demoGitlabAccounts,
    version: '18.6.0-ee',
    commitsByKeyset: false,
    countedRows: 10_000,
    furthestOffset: 50_000,
    webhooks: [],
    ...differences,
  };
}
