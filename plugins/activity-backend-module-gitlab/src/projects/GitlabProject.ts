import type { SourceProject } from '@activity-insights/plugin-activity-node';

/** A project of GitLab, as it was when streams were listed. */
export interface GitlabProject {
  /** The number that requests are made with, stable over renames and moves. */
  id: number;
  /** What the contract knows of it; its `id` is the number as text. */
  source: SourceProject;
  /** Where people find it, without a slash at the end. */
  url: string;
  /** Its full path, such as `acme/shop/web`, in its own letters. */
  path: string;
  /** What is switched on in it for those who may read it. */
  features: {
    repository: boolean;
    mergeRequests: boolean;
    /** Pipelines. */
    builds: boolean;
    /** Deployments. */
    environments: boolean;
    releases: boolean;
    issues: boolean;
  };
}
