import type { HumanDuration } from '@backstage/types';

export interface Config {
  activity?: {
    /** GitLabs, with address and token from `integrations.gitlab`. */
    gitlab?: Array<{
      /** The `host` of an integration, such as `gitlab.example`, as it is written there. */
      host: string;

      /** Names the GitLab here; what was harvested hangs on it, so it should not change. Unique. Default: the host. */
      id?: string;

      /**
       * Globs over the names of branches that are read beside the default branch, first match first; `*` alone is every
       * branch. Default: none.
       */
      branches?: string[];

      /**
       * Globs over the names of jobs that deploy without naming an environment: GitLab knows no deployments of these, so they are kept
       * with their pipelines, at one request more for each. Default: none.
       */
      jobs?: string[];

      /** Full paths, or numbers, of groups of which all projects are read, those of their subgroups included. */
      groups?: Array<string | number>;

      /** Projects that are read beside those of groups and those that Components name. */
      projects?: Array<{
        /** Its full path, such as `acme/web`, or its number. */
        path: string | number;

        /** Ref of the Component that the project belongs to, such as `component:default/web`. */
        component?: string;
      }>;

      /** False keeps what is stored and stops harvesting. Default: true. */
      enabled?: boolean;

      schedule?: {
        /** How often each project is read. Default: 15 minutes. */
        frequency?: HumanDuration | string;
      };

      webhook?: {
        /**
         * What the webhooks of GitLab were given as their secret token, or, beginning with `whsec_`, as their signing token.
         * Without it, webhooks are refused.
         * @visibility secret
         */
        secret?: string;
      };

      /** What the host is asked for, beside `activity.limits`. */
      limits?: {
        /** How long one request may take. Default: 30 seconds. */
        requestTimeout?: HumanDuration | string;

        /** Requests that may be under way. Default: 10. */
        concurrencyPerHost?: number | string;

        /** Default: 600. */
        requestsPerMinutePerHost?: number | string;
      };
    }>;
  };
}
