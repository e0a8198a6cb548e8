import type { GitlabNote, GitlabStateEvent } from '../history/noteSchema';
import type {
  GitlabApprovals,
  GitlabChangeCommit,
  GitlabCommitStats,
} from './changeSchema';

/** What belongs to a merge request beside itself, as far as GitLab shows it. */
export interface ChangeHistory {
  /** Undefined where they are not shown. */
  notes?: GitlabNote[];
  /** Undefined before 13.2. */
  stateEvents?: GitlabStateEvent[];
  /** The latest first. Undefined where they are not shown. */
  commits?: GitlabChangeCommit[];
  /** Whether these are all of its commits. */
  hasAllCommits: boolean;
  /** What came to the target branch; known of merged ones that left one commit there. */
  stats?: GitlabCommitStats['stats'];
  /** Asked for in the place of notes only: they are a state without a past. */
  approvals?: GitlabApprovals;
}
