import type { SentIssue } from './answerAsJira';

/** Statuses by the names that changelogs have them under: what Jira lists, what it once was called, and what was deleted. */
const statusIds: Readonly<Record<string, string>> = {
  Open: '1',
  'In Progress': '3',
  Doing: '3',
  'In Review': '4',
  Resolved: '5',
  Closed: '6',
  Parked: '10777',
};

const listed = (id: string, name: string, key: string) => ({
  id,
  name,
  statusCategory: { id: 9, key, name: key },
});

/** As `GET /status` lists them. */
export const statuses = [
  listed('1', 'Open', 'new'),
  listed('3', 'In Progress', 'indeterminate'),
  listed('4', 'In Review', 'indeterminate'),
  listed('5', 'Resolved', 'done'),
  listed('6', 'Closed', 'done'),
];

/** As `GET /field` lists them. */
export const fields = [
  {
    id: 'customfield_10004',
    name: 'Story Points',
    schema: {
      type: 'number',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float',
    },
  },
  {
    id: 'customfield_10005',
    name: 'Sprint',
    schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
  },
  {
    id: 'customfield_10006',
    name: 'Flagged',
    schema: {
      type: 'array',
      custom:
        'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
    },
  },
];

/** A move of status, or a change of another field with ids and texts before and after. */
export type Step =
  | [at: string, from: string, to: string]
  | [at: string, field: { name: string; id: string }, from: Value, to: Value];

type Value = readonly [id: string, text: string] | null;

/** What a test says of an issue; all times are in the way that the site writes them. */
export interface IssueOnStage {
  number: number;
  created: string;
  resolved?: string;
  /** As it is now. */
  status: string;
  steps: readonly Step[];
  more?: Record<string, unknown>;
  isSubTask?: boolean;
}

/** An issue as Jira sends it; its changelog has the newest entry first. */
export function sentIssue(
  project: { id: string; key: string; name: string },
  { number, created, resolved, status, steps, more, isSubTask }: IssueOnStage,
): SentIssue {
  const id = `${Number(project.id) + number}`;
  const histories = steps.map((step, index) => ({
    id: `${id}${index}`,
    created: step[0],
    items: [itemOf(step)],
  }));
  const present = statuses.find(each => each.id === statusIds[status]);
  return {
    id,
    key: `${project.key}-${number}`,
    fields: {
      project,
      summary: `Issue ${number}`,
      issuetype: isSubTask
        ? { id: '11', name: 'Sub-task', subtask: true }
        : { id: '10', name: 'Story', subtask: false },
      status: present,
      priority: null,
      assignee: null,
      labels: [],
      created,
      updated: steps.at(-1)?.[0] ?? created,
      resolutiondate: resolved ?? null,
      comment: { comments: [], total: 0, maxResults: 0, startAt: 0 },
      ...more,
    },
    changelog: { total: histories.length, histories: histories.reverse() },
  };
}

function itemOf(step: Step): object {
  if (step.length === 3) {
    const [, from, to] = step;
    return {
      field: 'status',
      fieldId: 'status',
      fieldtype: 'jira',
      from: statusIds[from],
      fromString: from,
      to: statusIds[to],
      toString: to,
    };
  }
  const [, { name, id }, from, to] = step;
  return {
    field: name,
    fieldId: id,
    fieldtype: 'custom',
    from: from?.[0] ?? null,
    fromString: from?.[1] ?? null,
    to: to?.[0] ?? null,
    toString: to?.[1] ?? '',
  };
}
