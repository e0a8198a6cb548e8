/**
 * Lists all that a Jira Cloud has by jira.js, in several styles of paging, and prints it as JSON. A program of its own,
 * because jira.js is an ES module, which the test runner cannot load.
 *
 * Usage: node listWithJiraJs.mjs <url> <e-mail> <token> <project read issue by issue>
 */
import { createAgileClient, createCloudClient } from 'jira.js';

const [host, email, apiToken, closely] = process.argv.slice(2);
/** What the client finds wrong with answers. */
const mismatches = new Set();
const options = {
  host,
  auth: { type: 'basic', email, apiToken },
  onSchemaMismatch: report => {
    for (const { path, expected } of report.issues) {
      mismatches.add(`${path.replace(/\d+/g, '*')}: ${expected}`);
    }
  },
};
const cloud = createCloudClient(options);
const agile = createAgileClient(options);

/** Walks pages that are chained by tokens. */
async function byToken(read) {
  const pages = [];
  let nextPageToken;
  do {
    const page = await read(nextPageToken);
    pages.push(page);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken);
  return pages;
}

/** Walks pages that are counted from the beginning. */
async function byOffset(read, valuesOf = page => page.values) {
  const values = [];
  let page;
  do {
    page = await read(values.length);
    values.push(...valuesOf(page));
  } while (values.length < page.total && valuesOf(page).length > 0);
  return values;
}

const chunks = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );

const projects = await byOffset(startAt =>
  cloud.projects.searchProjects({ startAt, maxResults: 4 }),
);
const keys = projects.map(project => project.key);

// Style one: ids only, of everything at once, then the rest in bulk.
const ids = (
  await byToken(nextPageToken =>
    cloud.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'created >= "2000-01-01" order by key',
      maxResults: 1000,
      nextPageToken,
    }),
  )
).flatMap(page => page.issues.map(issue => issue.id));

const bulk = [];
for (const issueIdsOrKeys of chunks(ids, 100)) {
  const { issues } = await cloud.issues.bulkFetchIssues({
    issueIdsOrKeys,
    fields: ['updated', 'comment'],
  });
  bulk.push(...issues);
}

const changelogs = {};
for (const issueIdsOrKeys of chunks(ids, 1000)) {
  const pages = await byToken(nextPageToken =>
    cloud.issues.getBulkChangelogs({ issueIdsOrKeys, nextPageToken }),
  );
  for (const { issueId, changeHistories } of pages.flatMap(
    page => page.issueChangeLogs,
  )) {
    changelogs[issueId] ??= [];
    changelogs[issueId].push(
      ...changeHistories.map(({ id, created }) => [
        id,
        new Date(created).getTime(),
      ]),
    );
  }
}

// Style two: project by project, oldest update first, with fields and the changelog inline.
const searched = [];
for (const key of keys) {
  const pages = await byToken(nextPageToken =>
    cloud.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: `project = "${key}" order by updated asc, key asc`,
      maxResults: 100,
      fields: ['updated', 'summary'],
      expand: 'changelog',
      nextPageToken,
    }),
  );
  searched.push(...pages.flatMap(page => page.issues));
}

// Style three: one issue after the other.
const single = {};
for (const issue of searched.filter(({ key }) =>
  key.startsWith(`${closely}-`),
)) {
  const histories = await byOffset(startAt =>
    cloud.issues.getChangeLogs({
      issueIdOrKey: issue.id,
      startAt,
      maxResults: 30,
    }),
  );
  const comments = await byOffset(
    startAt =>
      cloud.issueComments.getComments({
        issueIdOrKey: issue.id,
        startAt,
        maxResults: 8,
      }),
    page => page.comments,
  );
  single[issue.id] = {
    histories: histories.map(({ id, created }) => [
      id,
      new Date(created).getTime(),
    ]),
    comments: comments.map(({ id, updated }) => [
      id,
      new Date(updated).getTime(),
    ]),
  };
}

const boards = await byOffset(startAt =>
  agile.board.getAllBoards({ startAt, maxResults: 4 }),
);
const sprints = {};
const boardIssues = {};
for (const { id: boardId } of boards) {
  try {
    const found = await byOffset(startAt =>
      agile.board.getAllSprints({ boardId, startAt, maxResults: 10 }),
    );
    for (const sprint of found) {
      sprints[sprint.id] = sprint.state;
    }
  } catch (error) {
    sprints[`board ${boardId}`] = error.status;
  }
  const pages = await byToken(nextPageToken =>
    agile.board.getIssuesForBoard({ boardId, maxResults: 100, nextPageToken }),
  );
  boardIssues[boardId] = pages.flatMap(page =>
    page.issues.map(issue => issue.id),
  );
}

process.stdout.write(
  JSON.stringify({
    keys,
    ids,
    bulk: bulk.map(({ id, fields }) => ({
      id,
      updated: fields.updated,
      comments: fields.comment.comments.map(comment => comment.id),
      total: fields.comment.total,
    })),
    changelogs,
    searched: searched.map(({ id, fields, changelog }) => ({
      id,
      updated: fields.updated,
      inline: changelog.histories.map(history => history.id),
      total: changelog.total,
    })),
    single,
    sprints,
    boardIssues,
    mismatches: [...mismatches],
  }),
);
