import { Instant } from './Instant';
import { TeamId } from './Team';

/** Such as `p-017`: ours alone, in no system. */
export type PersonId = string;

/** Somebody, or something, with accounts in the company's systems. */
export interface Person {
  readonly id: PersonId;
  readonly kind: 'human' | 'bot';
  readonly displayName: string;
  /** In GitLab, Jira Data Center and the catalog. */
  readonly username: string;
  readonly email: string;
  /** What this person's commits are signed with: the e-mail first, then those of badly set up machines. */
  readonly commitIdentities: readonly { name: string; email: string }[];
  /** IANA, that of the profile. */
  readonly zone: string;
  /** In Jira Cloud, opaque. */
  readonly jiraAccountId: string;
  /** Whether Jira Cloud shows the e-mail. */
  readonly jiraEmailVisible: boolean;
  readonly gitlabId: number;
  /** Until when exclusively; open for those who stay. */
  readonly employed: { from: Instant; until?: Instant };
  /** In order of time, without overlap. */
  readonly memberships: readonly {
    team: TeamId;
    from: Instant;
    until?: Instant;
  }[];
  /** Weekdays on which somebody works, 0 is Monday. */
  readonly workdays: readonly number[];
  /** Local hours that somebody usually works, half-open. */
  readonly hours: { from: number; to: number };
}
