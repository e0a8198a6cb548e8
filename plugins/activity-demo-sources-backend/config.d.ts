import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** A company that is made up, behind the HTTP APIs of Jira and GitLab. */
  activityDemoSources?: {
    /** Another seed, another company. Default: 1. */
    seed?: number;

    /** 1 and 1, the default, are 6 teams, 40 people and 14 services over 18 months. */
    scale?: {
      people?: number;
      months?: number;
    };

    clock?: {
      /** What the company's clock shows when the backend starts, as an ISO instant. Default: the present. */
      start?: string;
      /** False stops it there until it is moved over HTTP. Default: true. */
      running?: boolean;
    };

    jira?: {
      /** How far search is behind what was written. Default: not at all. */
      indexLag?: HumanDuration | string;
      /** More requests of one account within a minute are refused. Default: no limit. */
      requestsPerMinute?: number;
      /** Where Jira tells what happens. */
      webhooks?: Array<{
        name: string;
        url: string;
        /** Such as `jira:issue_updated`. Default: all. */
        events?: string[];
        /** @visibility secret */
        secret?: string;
      }>;
    };

    gitlab?: {
      /** More requests of one token within a minute are refused. Default: no limit. */
      requestsPerMinute?: number;
      /** Where GitLab tells what happens in every project. */
      webhooks?: Array<{
        url: string;
        /**
         * Sent as it is, in `X-Gitlab-Token`.
         * @visibility secret
         */
        token?: string;
        /**
         * Signs each delivery; begins with `whsec_`.
         * @visibility secret
         */
        signingToken?: string;
      }>;
    };

    /** What goes wrong from the start; see the README for the kinds. Default: nothing. */
    faults?: Array<{
      kind: string;
      system?: string;
      path?: string;
      share?: number;
      times?: number;
      after?: number;
      retryAfterSeconds?: number | null;
      delayMs?: number;
    }>;
  };
}
