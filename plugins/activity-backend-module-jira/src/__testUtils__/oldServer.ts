import { StubJira, StubRefusal } from './StubJira';

/*
 * A Jira Server of years ago, as such servers answer: it does not say what it is, knows no accounts by id, writes its sprints as Java
 * does, gives fewer rows than are asked for, and has no boards. All names are made up.
 */

const api = '/rest/api/2';
const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';
const software = 'com.pyxis.greenhopper.jira';

export const ingrid = {
  name: 'ingrid',
  key: 'ingrid',
  displayName: 'Ingrid Høyer',
  emailAddress: 'ingrid at fjord.example',
  timeZone: 'Europe/Oslo',
};
/** A server older than keys. */
export const tomás = { name: 'tomas', displayName: 'Tomás Ñuñez 🌊' };
const admin = { name: 'admin', key: 'admin', displayName: 'Administrator' };

const status = (id: string, name: string, key: string) => ({
  id,
  name,
  statusCategory: { id: 9, key, name },
});
const inProgress = status('3', 'In Progress', 'indeterminate');
const closed = status('6', 'Closed', 'done');
const statuses = [status('1', 'Open', 'new'), inProgress, closed];

const sprintText = (id: number, name: string) =>
  `com.atlassian.greenhopper.service.sprint.Sprint@1f${id}[rapidViewId=4,state=CLOSED,name=${name},startDate=2019-03-01T08:00:00.000+01:00,endDate=<null>,completeDate=<null>,sequence=${id},id=${id}]`;

const fields = [
  { id: 'summary', name: 'Zusammenfassung', schema: { type: 'string' } },
  {
    id: 'customfield_10004',
    name: 'Story-Punkte',
    schema: { type: 'number', custom: `${standard}:float`, customId: 10004 },
  },
  {
    id: 'customfield_10005',
    name: 'Sprint',
    schema: { type: 'array', custom: `${software}:gh-sprint` },
  },
  {
    id: 'customfield_10006',
    name: 'Epos-Verknüpfung',
    schema: { type: 'any', custom: `${software}:gh-epic-link` },
  },
  { id: 'thumbnail', name: 'Images' },
];

const change = (
  field: string,
  [from, fromString]: [unknown, unknown],
  [to, toText]: [unknown, unknown],
) => ({ field, fieldtype: 'jira', from, fromString, to, toString: toText });

/** Five hundred entries, all in one second of each minute. */
const longHistories = Array.from({ length: 500 }, (_, index) => ({
  id: `${30_000 + index}`,
  author: admin,
  created: new Date(Date.UTC(2019, 4, 1, 8, index, 5)).toISOString(),
  items: [
    index % 2
      ? change('status', ['3', 'In Progress'], ['1', 'Open'])
      : change('status', ['1', 'Open'], ['3', 'In Progress']),
  ],
}));

const place = {
  project: { id: '10100', key: 'FJO', name: 'Fjord' },
  priority: null,
  assignee: null,
  labels: [],
  components: null,
};

/** By id. */
const issues: Record<string, object> = {
  10501: {
    key: 'FJO-1',
    fields: {
      ...place,
      summary: 'Fähre «Süd»: 日本語 und 🚢',
      issuetype: { id: '10', name: 'Bug', subtask: false },
      status: closed,
      creator: ingrid,
      reporter: null,
      assignee: tomás,
      created: '2019-03-01T10:00:00.001+0100',
      updated: '2019-03-09T10:00:00.000+0000',
      // Nobody has changed the status that day.
      resolutiondate: '2019-03-08T23:59:59.999+0100',
      duedate: '2019-04-01',
      customfield_10004: '3.0',
      customfield_10005: [sprintText(7, 'Tide, [high]'), sprintText(8, 'Ebb')],
      customfield_10006: 'FJO-3',
      comment: {
        comments: [
          {
            id: '900',
            author: ingrid,
            body: 'plain text',
            created: '2019-03-02T09:00:00.000+0100',
            updated: '2019-03-02T09:30:00.000+0100',
          },
          { id: '901', created: '2019-03-03T09:00:00.000+0100' },
        ],
        maxResults: 2,
        total: 2,
        startAt: 0,
      },
    },
    changelog: {
      startAt: 0,
      maxResults: 4,
      total: 4,
      // The newest first, as some versions have it.
      histories: [
        {
          id: '20004',
          author: tomás,
          created: '2019-03-05T12:00:00.250+0100',
          items: [
            change('status', ['10777', 'Parked'], ['6', 'Closed']),
            change('resolution', [null, null], ['1', 'Fixed']),
          ],
        },
        { id: '20003', author: tomás, created: '2019-03-04T12:00:00.000+0100' },
        {
          // Whoever it was has been removed.
          id: '20002',
          created: '2019-03-03T12:00:00.000+0100',
          items: [
            change('status', ['3', 'In Progress'], ['10777', 'Parked']),
            change('assignee', [null, null], ['tomas', 'Tomás Ñuñez 🌊']),
          ],
        },
        {
          id: '20001',
          author: ingrid,
          created: '2019-03-02T12:00:00.000+0100',
          items: [
            change('status', [1, 'Open'], [3, 'In Progress']),
            null,
            { ...change('Story Points', [null, null], [null, 3]), extra: true },
          ],
        },
      ],
    },
    unknownToAll: { nested: [1] },
  },
  10502: {
    key: 'FJO-2',
    fields: {
      ...place,
      summary: 'Buoy',
      issuetype: { id: '11', name: 'Sub-task', subtask: true },
      status: inProgress,
      parent: { id: '10501', key: 'FJO-1' },
      creator: admin,
      created: '2019-03-01T10:00:00.001+0100',
      updated: '2019-05-02T10:00:00.000+0100',
      comment: { comments: [], total: 0, maxResults: 0, startAt: 0 },
    },
    changelog: { total: 500, histories: longHistories },
  },
  10503: {
    key: 'FJO-3',
    fields: {
      ...place,
      summary: 'Epos',
      issuetype: { id: '12', name: 'Epic' },
      status: statuses[0],
      created: '2019-02-01T10:00:00.000+0100',
      updated: '2019-02-01T10:00:00.000+0100',
      comment: { comments: [], total: 0 },
    },
    changelog: null,
  },
};

const createdOf = (id: string) =>
  (issues[id] as { fields: { created: string } }).fields.created;

/** Rows of a page, whatever was asked for. */
const cap = 2;

function search(body: { jql: string; startAt?: number; maxResults: number }) {
  const { jql, startAt = 0 } = body;
  const named = /issue in \(([^)]*)\)/.exec(jql)?.[1].split(', ');
  const to = Number(/created <= (\d+)/.exec(jql)?.[1] ?? Infinity);
  if (/project not in/.test(jql)) return { startAt: 0, total: 0, issues: [] };
  const found = (named ?? Object.keys(issues))
    .filter(id => Date.parse(createdOf(id)) <= to)
    .filter(() => !/updated >=/.test(jql))
    .sort((a, b) => Date.parse(createdOf(b)) - Date.parse(createdOf(a)));
  return {
    startAt,
    maxResults: cap,
    total: found.length,
    issues: found
      .slice(startAt, startAt + cap)
      .map(id => ({ id, ...issues[id] })),
  };
}

/** The server, with other answers where a test gives some. */
export function startOldServer(
  differences: ConstructorParameters<typeof StubJira>[0] = {},
): StubJira {
  return new StubJira({
    [`${api}/serverInfo`]: () => ({
      baseUrl: 'https://jira.example',
      version: '6.4.14',
      versionNumbers: [6, 4, 14],
      serverTime: '2019-06-01T10:00:00.000+0200',
    }),
    [`${api}/myself`]: () => admin,
    [`${api}/field`]: () => fields,
    [`${api}/status`]: () => statuses,
    [`${api}/issuetype`]: () => [
      { id: '10', name: 'Bug', subtask: false },
      { id: '11', name: 'Sub-task', subtask: true },
      { id: '12', name: 'Epic', subtask: false },
    ],
    [`${api}/project`]: () => [{ id: '10100', key: 'FJO', name: null }],
    [`${api}/project/10100/versions`]: () => [],
    [`${api}/search`]: (_, body) =>
      search(body as Parameters<typeof search>[0]),
    '/rest/agile/1.0/board': () => new StubRefusal(404),
    ...differences,
  });
}
