/** What a stream brings. */
export type Resource = 'commits' | 'changes' | 'pipelines' | 'issues';

/** One resource of one project, with as many records as it has by the end of the year. */
export interface StreamPlan {
  /** Its place in the list of streams, which its records follow from. */
  number: number;
  source: 'git' | 'gitlab' | 'jira';
  instance: string;
  /** Index of the component that it belongs to. */
  component: number;
  projectId: string;
  resource: Resource;
  records: number;
  /** The number of the stream that has the same commits, of which this one has the first `records`. */
  mirrorOf?: number;
}
