import type { SourceProject } from '@activity-insights/plugin-activity-node';

/** A project of Jira as it is harvested. */
export interface JiraProject extends SourceProject {
  /** In capitals. */
  key: string;
}
