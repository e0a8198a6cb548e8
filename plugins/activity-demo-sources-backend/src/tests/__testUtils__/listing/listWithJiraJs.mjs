/**
 * Lists all that a Jira Cloud has by jira.js, in several styles of paging, and prints it as JSON. A program of its own,
 * because jira.js is an ES module, which the test runner cannot load.
 *
 * Usage: node listWithJiraJs.mjs <url> <e-mail> <token> <id of a comment>,...
 */
import { createAgileClient, createCloudClient } from 'jira.js';

const [host, email, apiToken, comments] = process.argv.slice(2);
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

const allHistories = issueIdOrKey =>
  byOffset(startAt =>
    cloud.issues.getChangeLogs({ issueIdOrKey, startAt, maxResults: 30 }),
  );
const allComments = issueIdOrKey =>
  byOffset(
    startAt =>
      cloud.issueComments.getComments({ issueIdOrKey, startAt, maxResults: 8 }),
    page => page.comments,
  );

/** Comes inline unless there is more of it. */
const commentsOf = ({ id, fields: { comment } }) =>
  comment.total > comment.comments.length ? allComments(id) : comment.comments;

/** Ids only, of the whole site at once; then everything in bulk. */
async function idsThenBulk() {
  const pages = await byToken(nextPageToken =>
    cloud.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'created >= "2000-01-01" order by key',
      maxResults: 1000,
      nextPageToken,
    }),
  );
  const ids = pages.flatMap(page => page.issues.map(issue => issue.id));
  const histories = new Map(ids.map(id => [id, []]));
  for (const issueIdsOrKeys of chunks(ids, 1000)) {
    const groups = await byToken(nextPageToken =>
      cloud.issues.getBulkChangelogs({ issueIdsOrKeys, nextPageToken }),
    );
    for (const group of groups.flatMap(page => page.issueChangeLogs)) {
      histories.get(group.issueId).push(...group.changeHistories);
    }
  }
  const items = [];
  for (const issueIdsOrKeys of chunks(ids, 100)) {
    const { issues } = await cloud.issues.bulkFetchIssues({
      issueIdsOrKeys,
      fields: ['*all'],
    });
    for (const issue of issues) {
      items.push({
        issue,
        histories: histories.get(issue.id),
        comments: await commentsOf(issue),
      });
    }
  }
  return items;
}

/** Rows with fields and the newest changes inline; what does not fit is asked for issue by issue. */
async function rowByRow(pages) {
  const items = [];
  for (const issue of pages.flatMap(page => page.issues)) {
    const { total, histories } = issue.changelog;
    items.push({
      issue,
      histories:
        total > histories.length ? await allHistories(issue.id) : histories,
      comments: await commentsOf(issue),
    });
  }
  return items;
}

async function searchByProject(keys) {
  const items = [];
  for (const key of keys) {
    const pages = await byToken(nextPageToken =>
      cloud.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: `project = "${key}" order by updated asc, key asc`,
        maxResults: 100,
        fields: ['*all'],
        expand: 'changelog',
        nextPageToken,
      }),
    );
    items.push(...(await rowByRow(pages)));
  }
  return items;
}

/** The whole site, what was touched last at first. */
async function searchByUpdate() {
  const pages = await byToken(nextPageToken =>
    cloud.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: 'updated >= "2000-01-01" order by updated desc',
      maxResults: 70,
      fields: ['*all'],
      expand: 'changelog',
      nextPageToken,
    }),
  );
  return rowByRow(pages);
}

async function listBoards() {
  const boards = await byOffset(startAt =>
    agile.board.getAllBoards({ startAt, maxResults: 4 }),
  );
  const listed = [];
  for (const { id: boardId } of boards) {
    const pages = await byToken(nextPageToken =>
      agile.board.getIssuesForBoard({
        boardId,
        maxResults: 100,
        nextPageToken,
      }),
    );
    const issues = pages.flatMap(page => page.issues.map(({ id }) => id));
    try {
      const sprints = await byOffset(startAt =>
        agile.board.getAllSprints({ boardId, startAt, maxResults: 10 }),
      );
      listed.push({ boardId, issues, sprints });
    } catch (error) {
      listed.push({ boardId, issues, sprints: [], refusal: error.status });
    }
  }
  return listed;
}

async function listSprintIssues(sprintId) {
  const pages = await byToken(nextPageToken =>
    agile.sprint.getIssuesForSprint({
      sprintId,
      maxResults: 50,
      nextPageToken,
    }),
  );
  return pages.flatMap(page => page.issues.map(({ id }) => id));
}

const { deploymentType } = await cloud.serverInfo.getServerInfo();
const { timeZone } = await cloud.myself.getCurrentUser();
const fields = await cloud.issueFields.getFields();
const projects = await byOffset(startAt =>
  cloud.projects.searchProjects({ startAt, maxResults: 4 }),
);
const keys = projects.map(project => project.key);
const versions = [];
for (const projectIdOrKey of keys) {
  const found = await cloud.projectVersions.getProjectVersions({
    projectIdOrKey,
  });
  versions.push(...found.map(version => ({ ...version, projectIdOrKey })));
}
const boards = await listBoards();
const sprintIssues = {};
for (const { id } of boards.flatMap(board => board.sprints)) {
  sprintIssues[id] ??= await listSprintIssues(id);
}
const styles = {
  idsThenBulk: await idsThenBulk(),
  searchByProject: await searchByProject(keys),
  searchByUpdate: await searchByUpdate(),
};
const stillThere = await cloud.issueComments.getCommentsByIds({
  ids: comments.split(',').map(Number),
});

process.stdout.write(
  JSON.stringify({
    site: { deploymentType, timeZone },
    fields,
    keys,
    versions,
    boards,
    sprintIssues,
    styles,
    stillThere: stillThere.values.map(({ id }) => id),
    mismatches: [...mismatches],
  }),
);
