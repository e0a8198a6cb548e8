import { PersonId } from './Person';

/** The slug, which is also the name of the catalog's Group. */
export type TeamId = string;
/** The slug, which is also the name of the catalog's Component and the end of the repository's path. */
export type ServiceId = string;

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  /** IANA. */
  readonly zone: string;
  /** As the annotation has it: `Mon-Fri 09:00-17:30`. */
  readonly workingHours: string;
  readonly lead: PersonId;
  readonly jira: {
    readonly projectId: number;
    readonly projectKey: string;
    readonly projectName: string;
    /** Team-managed projects have issue types, and a field for story points, of their own. */
    readonly style: 'company-managed' | 'team-managed';
    readonly boardId: number;
    /** Kanban boards have no sprints. */
    readonly board: 'scrum' | 'kanban';
  };
  readonly services: readonly ServiceId[];
}

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly team: TeamId;
  readonly description: string;
  /** Of the team's Jira project. */
  readonly jiraComponent: { readonly id: number; readonly name: string };
  readonly gitlab: {
    readonly projectId: number;
    /** Full, such as `tidewater/harbour/berth-planner`. */
    readonly path: string;
    readonly defaultBranch: string;
    readonly mergeMethod: 'merge' | 'squash' | 'rebase';
    readonly archived: boolean;
  };
}
