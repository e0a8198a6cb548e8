import type { HumanDuration } from '@backstage/types';

export interface Config {
  activity?: {
    /** Jira sites, Cloud or Data Center; which of the two is found out by asking. */
    jira?: Array<{
      /** Names the site here; what was harvested hangs on it, so it should not change. Unique. */
      id: string;

      /** Address of the site, with its context path if it has one, such as `https://acme.atlassian.net`. */
      baseUrl: string;

      /** Cloud: e-mail address of the account that reads. With `apiToken`. */
      email?: string;

      /**
       * Cloud: API token of the account.
       * @visibility secret
       */
      apiToken?: string;

      /**
       * Data Center: personal access token; Cloud: a bearer token. Instead of `email` and `apiToken`.
       * @visibility secret
       */
      token?: string;

      /** Leaves out issues that it does not find, such as `labels = work-support`. Without ORDER BY. */
      jql?: string;

      /** Projects to harvest beside those that Components name by annotation. */
      projects?: Array<{
        /** Key of the project, such as `WEB`. */
        key: string;
        /** Ref of the Component that the project belongs to, such as `component:default/web`. */
        component?: string;
      }>;

      /** How items hang together, if Jira's own levels are not what is meant. */
      hierarchy?: {
        /** Finds the items that trees begin with, such as `type = "Product Version"`. */
        rootJql?: string;
        types: Array<{
          name: string;
          /** Id of the type, where projects have types of their own with one name. */
          id?: string | number;
          /** Names or ids of the types below it. */
          children?: Array<string | number>;
        }>;
      };

      /** False keeps what is stored and stops harvesting. Default: true. */
      enabled?: boolean;

      schedule?: {
        /** How often the site is read. Default: 15 minutes. */
        frequency?: HumanDuration | string;
      };

      webhook?: {
        /**
         * Secret of the webhook that Jira signs its deliveries with. Without it none is accepted.
         * @visibility secret
         */
        secret?: string;
      };

      limits?: {
        /** How long one request may take. Default: 30 seconds. */
        requestTimeout?: HumanDuration | string;
        concurrencyPerHost?: number;
        requestsPerMinutePerHost?: number;
      };
    }>;
  };
}
