import type {
  ChangeRow,
  DeploymentRow,
  EventRow,
  EventType,
  LinkRow,
} from '../../../truth/rows';
import type { Directory } from './Directory';
import type { ListedChange, ListedCommit, ListedTicket } from './GitlabReader';

const draftMark = 'Draft: ';
const ended = ['success', 'failed', 'canceled'];
const typeOfState: Readonly<Record<string, EventType | undefined>> = {
  merged: 'change_merged',
  closed: 'change_closed',
};

/** Makes rows of the truth from what a client of GitLab has listed. */
export class GitlabRows {
  readonly #directory: Directory;
  /** Keys of commits of which nobody can say whose they are. */
  readonly unsigned = new Set<string>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  change({ project, change, approvals }: ListedChange): ChangeRow {
    const { draft, title } = change;
    return {
      project,
      id: change.id,
      iid: change.iid,
      state: change.state,
      draft,
      title: draft ? title.slice(draftMark.length) : title,
      author: this.#directory.who(change.author).by,
      sourceBranch: change.source_branch,
      targetBranch: change.target_branch,
      openedAt: change.created_at,
      updatedAt: change.updated_at,
      closedAt: change.closed_at ?? undefined,
      mergedAt: change.merged_at ?? undefined,
      mergedBy: change.merge_user
        ? this.#directory.who(change.merge_user).by
        : undefined,
      mergeCommit: change.merge_commit_sha ?? undefined,
      squashCommit: change.squash_commit_sha ?? undefined,
      approvals: approvals.approved_by.map(
        ({ user, approved_at: at }: any) => ({
          by: this.#directory.who(user).by,
          at,
        }),
      ),
      comments: change.user_notes_count,
    };
  }

  /** What it is about, by the keys that it mentions. */
  changeLinks(
    { project, change }: ListedChange,
    idOfKey: ReadonlyMap<string, number>,
  ): LinkRow[] {
    const { title, source_branch: branch, description, iid } = change;
    const text = `${branch}\n${title}\n${description}`;
    const keys = text.match(/[A-Z][A-Z0-9]+-\d+/g) ?? [];
    const items = new Set(keys.flatMap(key => idOfKey.get(key) ?? []));
    return [...items].map(item => ({
      relation: 'change-item',
      project,
      change: iid,
      item,
    }));
  }

  changeEvents({ project, change, notes, states }: ListedChange): EventRow[] {
    const subject = { project, change: change.iid };
    const opened = `merge_request/${change.id}/opened`;
    return [
      this.#row(opened, 'change_opened', change.created_at, change, subject),
      ...states.flatMap(state => {
        const type = typeOfState[state.state];
        return type ? [this.#note(state, type, state.user, subject)] : [];
      }),
      ...notes.flatMap(note => {
        const type = typeOfNote(note, change.author.id);
        return type ? [this.#note(note, type, note.author, subject)] : [];
      }),
    ];
  }

  ticketEvents({ project, ticket, notes, states }: ListedTicket): EventRow[] {
    const subject = { project, ticket: ticket.iid };
    const opened = `issue/${ticket.id}`;
    return [
      this.#row(opened, 'item_created', ticket.created_at, ticket, subject),
      ...states.map(state =>
        this.#note(state, 'item_status_changed', state.user, subject),
      ),
      ...notes.map(note =>
        this.#note(
          note,
          note.system ? 'item_assigned' : 'item_commented',
          note.author,
          subject,
        ),
      ),
    ];
  }

  commitEvent({ project, commit, branch }: ListedCommit): object {
    const { id: sha, author_name: name, author_email: email } = commit;
    const key = `commit/${sha}`;
    const signer = this.#directory.signer(name, email);
    if (!signer) this.unsigned.add(key);
    return {
      key,
      source: 'gitlab',
      type: 'commit',
      project,
      sha,
      ...signer,
      ...dateOf(commit.authored_date),
      branch,
      parents: commit.parent_ids.length,
    };
  }

  pipelineEvent(project: string, pipeline: any): EventRow {
    const { id, sha, status, created_at: at, user } = pipeline;
    const subject = { project, sha, status };
    const author = { author: user };
    return this.#row(`pipeline/${id}`, 'pipeline', at, author, subject);
  }

  /** None as long as it is under way. */
  deploymentEvents(project: string, deployment: any): EventRow[] {
    const { id, sha, status, updated_at: at, user } = deployment;
    const subject = { project, sha, status };
    const author = { author: user };
    return ended.includes(status)
      ? [this.#row(`deployment/${id}`, 'deployment', at, author, subject)]
      : [];
  }

  deployment(
    project: string,
    deployment: any,
  ): Omit<DeploymentRow, 'purpose' | 'broke'> {
    const { id, iid, ref, sha, status, user } = deployment;
    return {
      project,
      ...{ id, iid, ref, sha, status },
      environment: deployment.environment.name,
      by: this.#directory.who(user).by,
      createdAt: deployment.created_at,
      statusAt: deployment.updated_at,
    };
  }

  releaseEvent(project: string, release: any): EventRow {
    const { tag_name: tag, released_at: at, commit } = release;
    const key = `release/${project}/${tag}`;
    return this.#row(key, 'release', at, release, { project, sha: commit.id });
  }

  #note(
    { id, created_at: at }: any,
    type: EventType,
    author: any,
    subject: Pick<EventRow, 'project' | 'change' | 'ticket'>,
  ): EventRow {
    return this.#row(`note/${id}`, type, at, { author }, subject);
  }

  #row(
    key: string,
    type: EventType,
    occurredAt: string,
    { author }: any,
    subject: Pick<EventRow, 'project'> & Partial<EventRow>,
  ): EventRow {
    const who = this.#directory.who(author);
    return { key, source: 'gitlab', type, occurredAt, ...who, ...subject };
  }
}

function typeOfNote(note: any, author: number): EventType | undefined {
  if (note.system) {
    const isApproval = note.body === 'approved this merge request';
    return isApproval ? 'change_approved' : undefined;
  }
  return note.author.id === author ? undefined : 'change_reviewed';
}

/** Machines that are set up badly sign with offsets of more than a day, which no parser takes. */
function dateOf(text: string): { occurredAt: string; offset: number } {
  const [, wall, sign, hours, minutes] =
    /^(.*)([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  const offset = sign === '-' ? -size : size;
  const at = Date.parse(`${wall}Z`) - (offset % (24 * 60)) * 60_000;
  return { occurredAt: new Date(at).toISOString(), offset };
}
