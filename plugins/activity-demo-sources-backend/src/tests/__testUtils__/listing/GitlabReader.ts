import { Gitlab } from '@gitbeaker/rest';
import { pageByPage } from './pageByPage';

/** A merge request with all that belongs to it. */
export interface ListedChange {
  readonly project: string;
  readonly change: any;
  readonly notes: readonly any[];
  readonly states: readonly any[];
  readonly approvals: any;
}

/** An issue of GitLab's own with all that belongs to it. */
export interface ListedTicket {
  readonly project: string;
  readonly ticket: any;
  readonly notes: readonly any[];
  readonly states: readonly any[];
}

/** A commit and the first branch that leads to it. */
export interface ListedCommit {
  readonly project: string;
  readonly commit: any;
  readonly branch: string | null;
}

export type GitlabClient = InstanceType<typeof Gitlab<false>>;

/** Brings together by gitbeaker what belongs together. */
export class GitlabReader {
  readonly client: GitlabClient;
  #projects: Promise<any[]> | undefined;

  /** @param url - where GitLab is, without a slash at the end */
  constructor(url: string) {
    this.client = new Gitlab({
      host: url,
      token: 'tidewater-harvester',
      // Its own limiter waits when there are many requests.
      rateLimits: { '**': 1_000_000 },
    });
  }

  projects(): Promise<any[]> {
    this.#projects ??= this.client.Projects.all({ perPage: 5 });
    return this.#projects;
  }

  /** Of each project; the rows of all together. */
  async ofProjects<T>(
    read: (id: number, path: string) => Promise<readonly T[]>,
  ): Promise<T[]> {
    const rows: T[] = [];
    for (const { id, path_with_namespace: path } of await this.projects()) {
      rows.push(...(await read(id, path)));
    }
    return rows;
  }

  async wholeChange(project: string, change: any): Promise<ListedChange> {
    const { MergeRequestNotes, MergeRequestStateEvents } = this.client;
    const { project_id: id, iid } = change;
    return {
      project,
      change,
      notes: await MergeRequestNotes.all(id, iid, { sort: 'asc', perPage: 9 }),
      states: await MergeRequestStateEvents.all(id, iid),
      approvals: await this.client.MergeRequestApprovals.showConfiguration(id, {
        mergerequestIId: iid,
      }),
    };
  }

  async wholeTicket(project: string, ticket: any): Promise<ListedTicket> {
    const { IssueNotes, IssueStateEvents } = this.client;
    const { project_id: id, iid } = ticket;
    return {
      project,
      ticket,
      notes: await IssueNotes.all(id, iid, { sort: 'asc' }),
      states: await IssueStateEvents.all(id, iid),
    };
  }

  /**
   * All that branches lead to, each commit once.
   *
   * @param ranged - other branches are asked only for what the default branch has not
   */
  async commits(ranged: boolean): Promise<ListedCommit[]> {
    const { Branches, Commits } = this.client;
    return this.ofProjects(async (id, project) => {
      const branches = await Branches.all(id, { perPage: 7 });
      const main = branches.find(branch => branch.default)!.name;
      const others = branches
        .map(({ name }) => name)
        .filter(name => name !== main)
        .sort();
      const found = new Map<string, ListedCommit>();
      for (const branch of [main, ...others]) {
        const isRange = ranged && branch !== main;
        const refName = isRange ? `${main}..${branch}` : branch;
        const commits = ranged
          ? await pageByPage(page =>
              Commits.all(id, {
                refName,
                page,
                perPage: 40,
                showExpanded: true,
              }),
            )
          : await Commits.all(id, { refName, perPage: 100 });
        for (const commit of commits) {
          if (!found.has(commit.id)) {
            found.set(commit.id, { project, commit, branch });
          }
        }
      }
      return [...found.values()];
    });
  }
}
