import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Activity Insights: what is harvested, and how it is shown. Each source adds a key of its own. */
  activity?: {
    /** IANA zone of entities that have none of their own, such as Europe/Berlin. Default: UTC. */
    timezone?: string;
    harvest?: {
      /** Streams that one replica reads at a time. Default: 4. */
      parallelism?: number;
      /** Largest share of a stream's items that a reload or a census may remove without `force`, 0 to 1. Default: 0.3. */
      sweepGuard?: number;
      /**
       * How far back the history of API sources is read, such as `{ days: 730 }`, `730d` or `P2Y`. Git repositories are read
       * to their beginning. If it is widened, reading goes on from where it had stopped; if it is narrowed, nothing is
       * removed. Default: 730 days.
       */
      lookback?: string | HumanDuration;
      /**
       * How long events are kept, such as `{ days: 730 }` or `P2Y`, at least a day. What is older is deleted and not harvested
       * again. Default: forever.
       */
      retention?: 'forever' | string | HumanDuration;
      reload?: {
        /**
         * When everything is read again from the beginning by itself, so that what the sources have lost leaves. Default: never.
         */
        schedule?: {
          /** Such as `{ cron: '0 3 * * 0' }`, `{ days: 7 }` or `P7D`. */
          frequency: { cron: string } | string | HumanDuration;
          /** How long starting the reload may take; the reload itself takes as long as it takes. Default: 5 minutes. */
          timeout?: string | HumanDuration;
          initialDelay?: string | HumanDuration;
          scope?: 'global' | 'local';
        };
        /**
         * Whether an empty store is filled as soon as the backend has started. If not, nothing is harvested until
         * somebody asks for it; from then on the schedule goes on by itself. Default: true.
         */
        onStartWhenEmpty?: boolean;
      };
    };
    /** How hard hosts of sources are asked. An instance may set its own `limits`; of those on one host the smaller hold. */
    limits?: {
      /** How long one request may take to the last byte of its answer, at most 5 minutes. Default: 30 seconds. */
      requestTimeout?: HumanDuration | string;
      /** Requests that one process has under way to one host, 1 to 100. Default: 10. */
      concurrencyPerHost?: number;
      /** Requests that one process sends to one host within any 60 seconds. Default: 600. */
      requestsPerMinutePerHost?: number;
    };
    classes?: {
      /** Globs over names, usernames and e-mail addresses that belong to bots, beside names that end in `[bot]`. */
      bots?: string[];
      /** When somebody does so much to work items at once that it is not counted as work. */
      bulk?: {
        /** Distinct work items, at least 2. Default: 10. */
        items?: number;
        /** Within how long, such as `{ seconds: 60 }` or `PT1M`, at most a day. Default: 60 seconds. */
        window?: string | HumanDuration;
      };
    };
    /** How flow is measured. */
    flow?: {
      /**
       * What statuses count as, where their source does not say it as the teams mean it. The annotation
       * `activity-insights/statuses` of a Component or a Group goes before.
       */
      statuses?: Array<{
        /** Name of the status, in any capitals, or its id at the source; each once. */
        name: string;
        /** `active` and `waiting` are both in progress: somebody works on it, or it waits for somebody. */
        counts: 'todo' | 'active' | 'waiting' | 'done';
      }>;
    };
    /** What counts as a deployment, as an incident and as a hotfix. In globs `*` is any text and `?` one character, in any capitals. */
    dora?: {
      /**
       * Which runs are deployments to production: those that any entry matches. The annotation `activity-insights/deployments` of a
       * Component goes before. Default: deployments of a forge whose tier is `production`, or whose environment is called so.
       */
      deployments?: Array<{
        /** Refs of Components that this entry, and no entry without Components, holds for. Default: all that no entry names. */
        components?: string[];
        /** Globs of deployments of a forge: environment, tier, name of the job, branch or tag. What stands in one entry must hold together. */
        environment?: string;
        tier?: string;
        job?: string;
        /** Goes with `pipeline`, too. */
        ref?: string;
        /** Glob over names of pipelines. */
        pipeline?: string;
        /** Glob over tags of releases of a forge. */
        release?: string;
        /** Glob over tags of a git repository. */
        tag?: string;
      }>;
      /**
       * Which work items are incidents: those that any entry matches. The annotation `activity-insights/incidents` of a Component goes
       * before. Default: type `*Incident`; label `incident`.
       */
      incidents?: Array<{
        /** Refs of Components that this entry, and no entry without Components, holds for. Default: all that no entry names. */
        components?: string[];
        /** Globs: name of the type, a label, a status that it is or was in, key of the project. */
        type?: string;
        label?: string;
        status?: string;
        project?: string;
      }>;
      /** Which changes repair what is in production. */
      hotfixes?: {
        /** Globs over source branches. Default: `hotfix/*`, `hotfix-*`. */
        branches?: string[];
        /** Globs over labels. Default: `hotfix`. */
        labels?: string[];
      };
      /** Named levels that values are told by. Default: none; values are compared with the own past. */
      bands?:
        | 'dora-2023-devlake'
        | 'dora-2021-devlake'
        | {
            id: string;
            /** When it was so, YYYY-MM-DD. */
            date: string;
            /** Who says so. */
            source: string;
            /** What the limits of the frequency count, a week: deployments, or days with at least one. Default: deployments. */
            frequencyOf?: 'deployments' | 'days';
            /**
             * From the best to the worst. A value has the first level whose limit it keeps. The last level takes the rest and has no
             * limits. Of a metric either all levels but the last have a limit, or none has.
             */
            levels: Array<{
              /** Such as `high`. */
              id: string;
              label: string;
              /** A week, at least. */
              'deployment-frequency'?: number;
              /** Seconds at most, of the median. */
              'change-lead-time'?: number;
              /** At most, 0 to 1. */
              'change-fail-rate'?: number;
              /** Seconds at most, of the median. */
              'failed-deployment-recovery-time'?: number;
              /** At most, 0 to 1. */
              'deployment-rework-rate'?: number;
            }>;
          };
    };
    privacy?: {
      /** Answers about fewer people than this are refused to callers without `activity.person.read`. Default: 3. */
      minimumGroupSize?: number;
    };
    cache?: {
      /** How long an answer is kept, in the cache of the portal, that was asked for before. Default: 2 minutes. */
      ttl?: HumanDuration | string;
    };
    /** Accounts that belong to a User whatever their address and name say. */
    accounts?: Array<{
      /** Kind of the source, such as git. */
      source: string;
      /** External id, e-mail address or username of the account. */
      match: string;
      /** Ref of the User. */
      user: string;
    }>;
  };
}
