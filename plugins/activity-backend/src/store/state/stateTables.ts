import type { StateKind } from '../../records/state/StateDraft';
import type { JsonColumnType } from '../jsonRows';

/** A table of values that a state is found by. */
export interface SearchTable {
  name: string;
  /** The column with the number of the state. */
  owner: string;
  /** The other columns, in the order of `StateDraft.search`. */
  columns: Record<string, JsonColumnType>;
}

/** How a kind of state is stored. */
export interface StateTable {
  name: string;
  /** By which sightings and censuses name the kind; it is stored, so it is never given to another one. */
  number: number;
  /** The columns of `StateDraft.columns`. */
  columns: Record<string, JsonColumnType>;
  search: readonly SearchTable[];
  /** Whether it lives in one project. What does not is shared by projects, or goes with something that does. */
  hasProject: boolean;
  /** Whether it is kept which streams show it. What is not comes and goes with something else. */
  isSighted: boolean;
  /** The column that says how old its news are; what has none is as new as anything. */
  changedAt?: string;
}

/** How each kind is stored. */
export const stateTables: Readonly<Record<StateKind, StateTable>> = {
  workItemType: {
    name: 'work_item_types',
    number: 1,
    columns: {
      name: 'text',
      level: 'integer',
      icon_url: 'text',
      is_root: 'integer',
      details: 'text',
    },
    search: [],
    hasProject: false,
    isSighted: true,
  },
  workItem: {
    name: 'work_items',
    number: 2,
    columns: {
      key: 'text',
      type_id: 'text',
      type_name: 'text',
      summary: 'text',
      url: 'text',
      status_id: 'text',
      status_name: 'text',
      status_category: 'text',
      priority: 'text',
      assignee_id: 'integer',
      reporter_id: 'integer',
      parent_id: 'text',
      parent_key: 'text',
      estimate: 'double precision',
      flagged: 'integer',
      created_at: 'bigint',
      updated_at: 'bigint',
      resolved_at: 'bigint',
      due_on: 'text',
      details: 'text',
    },
    search: [
      {
        name: 'work_item_values',
        owner: 'work_item_id',
        columns: { field: 'text', value: 'text' },
      },
    ],
    hasProject: true,
    isSighted: true,
    changedAt: 'updated_at',
  },
  workItemChange: {
    name: 'work_item_changes',
    number: 3,
    columns: {
      work_item: 'text',
      history_id: 'text',
      position: 'integer',
      at: 'bigint',
      account_id: 'integer',
      field: 'text',
      field_id: 'text',
      from_value: 'text',
      from_text: 'text',
      to_value: 'text',
      to_text: 'text',
      means: 'text',
    },
    search: [],
    hasProject: false,
    isSighted: false,
  },
  sprint: {
    name: 'sprints',
    number: 4,
    columns: {
      name: 'text',
      state: 'text',
      board: 'text',
      goal: 'text',
      start_at: 'bigint',
      end_at: 'bigint',
      completed_at: 'bigint',
      url: 'text',
    },
    search: [],
    hasProject: false,
    isSighted: true,
  },
  change: {
    name: 'changes',
    number: 5,
    columns: {
      number: 'integer',
      title: 'text',
      url: 'text',
      state: 'text',
      draft: 'integer',
      author_id: 'integer',
      merged_by_id: 'integer',
      source_branch: 'text',
      target_branch: 'text',
      opened_at: 'bigint',
      updated_at: 'bigint',
      merged_at: 'bigint',
      closed_at: 'bigint',
      first_commit_at: 'bigint',
      head_sha: 'text',
      merge_sha: 'text',
      squash_sha: 'text',
      files: 'integer',
      additions: 'integer',
      deletions: 'integer',
      details: 'text',
    },
    search: [
      {
        name: 'change_links',
        owner: 'change_id',
        columns: { item_key: 'text' },
      },
      {
        name: 'change_commits',
        owner: 'change_id',
        columns: {
          role: 'text',
          sha: 'text',
          event_key: 'text',
          account_id: 'integer',
        },
      },
      {
        name: 'change_reviewers',
        owner: 'change_id',
        columns: { account_id: 'integer' },
      },
      {
        name: 'change_approvals',
        owner: 'change_id',
        columns: {
          account_id: 'integer',
          approved_at: 'bigint',
          withdrawn_at: 'bigint',
        },
      },
    ],
    hasProject: true,
    isSighted: true,
    changedAt: 'updated_at',
  },
  deployment: {
    name: 'deployments',
    number: 6,
    columns: {
      number: 'integer',
      environment: 'text',
      tier: 'text',
      status: 'text',
      ref: 'text',
      sha: 'text',
      actor_id: 'integer',
      url: 'text',
      pipeline: 'text',
      job: 'text',
      job_name: 'text',
      created_at: 'bigint',
      updated_at: 'bigint',
      finished_at: 'bigint',
      details: 'text',
    },
    search: [
      {
        name: 'deployment_changes',
        owner: 'deployment_id',
        columns: { change: 'text' },
      },
    ],
    hasProject: true,
    isSighted: true,
    changedAt: 'updated_at',
  },
};
