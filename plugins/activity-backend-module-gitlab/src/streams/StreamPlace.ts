import type { GitlabInstance } from '../config';
import type { GitlabProject } from '../projects/GitlabProject';
import type { GitlabSite } from '../transport/GitlabSite';

/** What every stream is made from. */
export interface StreamPlace {
  site: GitlabSite;
  project: GitlabProject;
  instance: GitlabInstance;
  /** The time, UTC epoch milliseconds. */
  now: () => number;
}
