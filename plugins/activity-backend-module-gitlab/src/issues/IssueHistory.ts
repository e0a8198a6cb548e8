import type { GitlabNote, GitlabStateEvent } from '../history/noteSchema';
import type { GitlabLabelEvent } from './issueSchema';

/** What belongs to an issue beside itself, as far as GitLab shows it. */
export interface IssueHistory {
  /** Undefined where they are not shown, as the two below. */
  notes?: GitlabNote[];
  stateEvents?: GitlabStateEvent[];
  labelEvents?: GitlabLabelEvent[];
}
