import type {
  EventRecord,
  WorkItemChangeRecord,
} from '@activity-insights/plugin-activity-node';
import { StatusCategories } from '../fields/StatusCategories';
import type { CompleteIssue } from '../mapping/CompleteIssue';
import type { IssueContext } from '../mapping/IssueContext';
import { mapIssue } from '../mapping/mapIssue';

/** A site with three statuses. */
export const context: IssueContext = {
  projectId: '10000',
  browseUrl: key => `https://jira.example/browse/${key}`,
  fields: {
    estimate: ['customfield_1', 'customfield_2'],
    epicLink: [],
    parentLink: [],
    sprint: ['customfield_3'],
    flagged: ['customfield_4'],
  },
  statuses: new StatusCategories([
    { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    { id: '3', name: 'Doing', statusCategory: { key: 'indeterminate' } },
    { id: '5', name: 'Done', statusCategory: { key: 'done' } },
  ]),
};

export const ada = {
  accountId: 'a-1',
  displayName: 'Ada',
  timeZone: 'Europe/Oslo',
};
export const bob = { accountId: 'a-2', displayName: 'Bob', accountType: 'app' };
export const bare = (id: string) => ({ identity: 'account', id });

const fields = {
  summary: 'Berths are counted twice',
  issuetype: { id: '10001', name: 'Bug' },
  project: { id: '10000', key: 'WEB', name: 'Web' },
  status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
  priority: { id: '2', name: 'High' },
  labels: ['harbour'],
  components: [{ id: '7', name: 'Berth Planner' }],
  fixVersions: [{ id: '9', name: '2.1' }],
  assignee: bob,
  reporter: ada,
  creator: bob,
  parent: { id: '500', key: 'WEB-1' },
  customfield_2: 3,
  customfield_3: [{ id: 42, name: 'Sprint, the [first]' }],
  customfield_4: [{ value: 'Impediment' }],
  created: '2026-03-01T09:00:00.001+0530',
  updated: '2026-03-04T09:00:00.000+0530',
  resolutiondate: '2026-03-03T10:00:00.250+0530',
  duedate: '2026-03-10',
};

/** An issue of project 10000, with everything that issues have unless it is given otherwise. */
export function issueWith(
  given: {
    fields?: object;
    histories?: unknown[];
    comments?: unknown[];
  } = {},
): CompleteIssue {
  return {
    issue: {
      id: '1000',
      key: 'WEB-12',
      fields: { ...fields, ...given.fields },
    },
    histories: given.histories ?? [],
    comments: given.comments ?? [],
  };
}

export function eventsOf(issue: CompleteIssue): EventRecord[] {
  return mapIssue(issue, context).records.filter(
    (record): record is EventRecord => record.kind === 'event',
  );
}

export function changesOf(issue: CompleteIssue): WorkItemChangeRecord[] {
  return mapIssue(issue, context).records.filter(
    (record): record is WorkItemChangeRecord =>
      record.kind === 'workItemChange',
  );
}

export const statusItem = {
  field: 'status',
  fieldId: 'status',
  fieldtype: 'jira',
  from: '1',
  fromString: 'To Do',
  to: '3',
  toString: 'Doing',
};

export const history = {
  id: '77',
  author: ada,
  created: '2026-03-02T12:00:00.123+0530',
  items: [statusItem],
};
