import type { HumanDuration } from '@backstage/types';

export interface Config {
  activity?: {
    /** Git repositories on the disk of the backend: working clones, bare repositories or mirrors. */
    git?: Array<{
      /** Names the repository here; what was harvested hangs on it, so it should not change. Unique. */
      id: string;

      /**
       * Folder of the repository, relative to the folder that the backend process runs in. A linked worktree or a
       * submodule is refused: its data lies elsewhere.
       */
      path: string;

      /** Ref of the Component that the repository belongs to, such as `component:default/web`. */
      component?: string;

      /**
       * Globs over the names of branches, first match first; `*` alone is every branch. Default: `['*']`.
       */
      branches?: string[];

      /** Date or instant; commits authored and tags made before it are left out. Default: all of history. */
      since?: string;

      /** False keeps what is stored and stops harvesting. Default: true. */
      enabled?: boolean;

      schedule?: {
        /** How often the repository is read. Default: 15 minutes. */
        frequency?: HumanDuration | string;
      };

      webhook?: {
        /**
         * Not used for repositories on disk.
         * @visibility secret
         */
        secret?: string;
      };

      limits?: {
        /** How long git may stay silent before it is stopped. Default: 5 minutes. */
        requestTimeout?: HumanDuration | string;
      };
    }>;
  };
}
