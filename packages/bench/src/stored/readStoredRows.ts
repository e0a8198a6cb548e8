import type { Knex } from 'knex';
import { isoOf, line, type ComparedRows } from './ComparedRows';

/** A row of a statement; what is a number in one database may be a text in another. */
type Row = Record<string, string | number | null>;

/** The events of GitLab that are there, where each is seen, and by whom. */
const events = `
  SELECT e.natural_key, e.occurred_at, e.author_offset, e.sha, e.parents, e.metadata,
    s.branch, p.name AS project, a.external_id AS account, c.number AS change_number
  FROM events AS e
  JOIN sightings AS s ON s.event_id = e.id AND s.gone_at IS NULL
  JOIN units AS u ON u.id = s.unit_id
  JOIN projects AS p ON p.id = u.project_id
  JOIN instances AS i ON i.id = p.instance_id AND i.source = 'gitlab'
  LEFT JOIN accounts AS a ON a.id = e.account_id
  LEFT JOIN changes AS c ON c.external_id = e.change AND c.instance_id = e.instance_id
  WHERE e.removed_at IS NULL`;

const ofGitlab = `
  JOIN instances AS i ON i.id = x.instance_id AND i.source = 'gitlab'
  JOIN projects AS p ON p.id = x.project_id
  WHERE x.removed_at IS NULL`;

const changes = `
  SELECT x.*, p.name AS project, author.external_id AS author, merger.external_id AS merger
  FROM changes AS x
  LEFT JOIN accounts AS author ON author.id = x.author_id
  LEFT JOIN accounts AS merger ON merger.id = x.merged_by_id ${ofGitlab}`;

const approvals = `
  SELECT p.name AS project, x.number, a.external_id AS account, y.approved_at
  FROM change_approvals AS y JOIN changes AS x ON x.id = y.change_id
  JOIN accounts AS a ON a.id = y.account_id ${ofGitlab} AND y.withdrawn_at IS NULL`;

const links = `
  SELECT p.name AS project, x.number, y.item_key
  FROM change_links AS y JOIN changes AS x ON x.id = y.change_id ${ofGitlab}`;

const deployments = `
  SELECT x.*, p.name AS project, a.external_id AS account
  FROM deployments AS x LEFT JOIN accounts AS a ON a.id = x.actor_id ${ofGitlab}`;

const deployed = `
  SELECT p.name AS project, x.external_id, c.number
  FROM deployment_changes AS y JOIN deployments AS x ON x.id = y.deployment_id
  JOIN changes AS c ON c.external_id = y.change AND c.instance_id = x.instance_id ${ofGitlab}`;

const items = `
  SELECT x.*, p.name AS project, reporter.external_id AS reporter, assignee.external_id AS assignee
  FROM work_items AS x
  LEFT JOIN accounts AS reporter ON reporter.id = x.reporter_id
  LEFT JOIN accounts AS assignee ON assignee.id = x.assignee_id ${ofGitlab}`;

/**
 * What the backend has stored of GitLab, in lines.
 *
 * @param itemOf - the item of Jira that is or was called so
 */
export async function readStoredRows(
  knex: Knex,
  itemOf: (key: string) => number | undefined,
): Promise<ComparedRows> {
  const read = async (statement: string): Promise<Row[]> => {
    const answer = await knex.raw(statement);
    return Array.isArray(answer) ? answer : answer.rows;
  };
  const stored = await read(events);
  return {
    commits: stored.filter(({ sha }) => sha !== null).map(commitLine),
    events: stored.filter(({ sha }) => sha === null).map(eventLine),
    changes: (await read(changes)).map(changeLine),
    approvals: (await read(approvals)).map(row =>
      line(row.project, row.number, row.account, isoOf(row.approved_at)),
    ),
    links: (await read(links)).flatMap(({ project, number, item_key: key }) => {
      const item = itemOf(String(key));
      return item === undefined ? [] : [line(project, number, item)];
    }),
    deployments: (await read(deployments)).map(deploymentLine),
    deployed: (await read(deployed)).map(row =>
      line(row.project, row.external_id, row.number),
    ),
    items: (await read(items)).map(itemLine),
  };
}

function commitLine(row: Row): string {
  const parents = JSON.parse(String(row.parents)).length;
  return line(
    row.project,
    row.sha,
    isoOf(row.occurred_at),
    row.author_offset,
    row.branch,
    parents,
  );
}

function eventLine(row: Row): string {
  // `<source>/<instance>/<type>/<key>`; keys may have slashes and the number of their project in front.
  const [, , type, ...rest] = String(row.natural_key).split('/');
  const key = rest.join('/').replace(/^\d+:/, '');
  const { status } = JSON.parse(String(row.metadata ?? '{}'));
  return line(
    row.project,
    type,
    type === 'change_merged' ? `!${row.change_number}` : key,
    isoOf(row.occurred_at),
    row.account,
    status,
  );
}

function changeLine(row: Row): string {
  return line(
    row.project,
    row.external_id,
    row.number,
    row.state,
    Boolean(row.draft),
    String(row.title).replace(/^Draft: /, ''),
    row.author,
    row.source_branch,
    row.target_branch,
    isoOf(row.opened_at),
    isoOf(row.updated_at),
    isoOf(row.closed_at),
    isoOf(row.merged_at),
    row.merger,
    row.merge_sha,
    row.squash_sha,
  );
}

function deploymentLine(row: Row): string {
  return line(
    row.project,
    row.external_id,
    row.number,
    row.environment,
    row.ref,
    row.sha,
    row.account,
    row.status,
    isoOf(row.created_at),
    isoOf(row.finished_at),
  );
}

function itemLine(row: Row): string {
  return line(
    row.project,
    row.external_id,
    row.key,
    row.summary,
    row.status_name,
    row.status_category,
    row.reporter,
    row.assignee,
    isoOf(row.created_at),
    isoOf(row.updated_at),
    isoOf(row.resolved_at),
  );
}
