export interface Config {
  /** Activity Insights: what is harvested, and how it is shown. Each source adds a key of its own. */
  activity?: {
    /** IANA zone of entities that have none of their own, such as Europe/Berlin. Default: UTC. */
    timezone?: string;
    harvest?: {
      /** Streams that one replica reads at a time. Default: 4. */
      parallelism?: number;
      /** Largest share of a stream's items that a reload may remove without `force`, 0 to 1. Default: 0.3. */
      sweepGuard?: number;
      reload?: {
        /**
         * Whether an empty store is filled as soon as the backend has started. If not, nothing is harvested until
         * somebody asks for it; from then on the schedule goes on by itself. Default: true.
         */
        onStartWhenEmpty?: boolean;
      };
    };
    classes?: {
      /** Globs over names, usernames and e-mail addresses that belong to bots, beside names that end in `[bot]`. */
      bots?: string[];
    };
    privacy?: {
      /** Answers about fewer people than this are refused to callers without `activity.person.read`. Default: 3. */
      minimumGroupSize?: number;
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
