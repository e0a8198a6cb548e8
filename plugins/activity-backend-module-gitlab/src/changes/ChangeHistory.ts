import type { GitlabNote, GitlabStateEvent } from '../history/noteSchema';
import type {
  GitlabApprovals,
  GitlabChangeCommit,
  GitlabLandedCommit,
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
  /** The commit that stands for all of it on the target branch, of merged ones that left one there. */
  landed?: GitlabLandedCommit;
  /** A state without a past: asked for where notes are not shown, or leave it open. */
  approvals?: GitlabApprovals;
}
