/** A request as harvesters make it. */
export interface Question {
  readonly name: string;
  /** Below the plugin. */
  readonly path: string;
  /** A POST, if there is one. */
  readonly body?: object;
}

const jira = '/jira-cloud/rest/api/3';
const gitlab = '/gitlab/api/v4';

const query = (path: string, parameters: Record<string, string | number>) =>
  `${path}?${new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  )}`;

const cloudSearch = (
  name: string,
  jql: string,
  fields: string,
  most: number,
) => ({
  name,
  path: query(`${jira}/search/jql`, { jql, fields, maxResults: most }),
});

/** First pages of what is asked of one project. */
export function projectQuestions(key: string): Question[] {
  return [
    { name: 'jira projects', path: `${jira}/project/search` },
    {
      name: 'jira project by update, with changelog',
      path: `${jira}/search/jql`,
      body: {
        jql: `project = "${key}" order by updated asc, key asc`,
        fields: ['*all'],
        expand: 'changelog',
        maxResults: 100,
      },
    },
    cloudSearch(
      'jira project, newest updates',
      `project = "${key}" and updated >= -3d order by updated desc`,
      '*navigable',
      50,
    ),
    {
      name: 'jira changelogs in bulk',
      path: `${jira}/changelog/bulkfetch`,
      body: {
        issueIdsOrKeys: Array.from(
          { length: 100 },
          (_, i) => `${key}-${i + 1}`,
        ),
      },
    },
    { name: 'jira boards', path: '/jira-cloud/rest/agile/1.0/board' },
    {
      name: 'jira sprints of a board',
      path: '/jira-cloud/rest/agile/1.0/board/1/sprint',
    },
    {
      name: 'jira data center project by key',
      path: query('/jira-dc/rest/api/2/search', {
        jql: `project = "${key}" order by key`,
        expand: 'changelog',
        maxResults: 100,
      }),
    },
    { name: 'gitlab projects', path: `${gitlab}/projects?per_page=100` },
    {
      name: 'gitlab projects by keyset',
      path: `${gitlab}/projects?pagination=keyset&order_by=id&per_page=100`,
    },
    {
      name: 'gitlab merge requests of a project by update',
      path: `${gitlab}/projects/101/merge_requests?order_by=updated_at&per_page=100`,
    },
    {
      name: 'gitlab commits of a project',
      path: `${gitlab}/projects/101/repository/commits?per_page=100`,
    },
    {
      name: 'gitlab events of a project',
      path: `${gitlab}/projects/101/events?per_page=100`,
    },
    {
      name: 'gitlab deployments of a project',
      path: `${gitlab}/projects/101/deployments?per_page=100`,
    },
  ];
}

/** First pages of what is asked of everything at once. */
export function siteQuestions(): Question[] {
  const ever = '"2000-01-01"';
  return [
    cloudSearch(
      'jira site by key, ids',
      `created >= ${ever} order by key`,
      'id',
      1000,
    ),
    cloudSearch(
      'jira site by key, with fields',
      `updated >= ${ever} order by key asc`,
      '*navigable',
      50,
    ),
    cloudSearch(
      'jira site by creation, the newest first, with fields',
      `created >= ${ever} order by created desc`,
      '*navigable',
      50,
    ),
    cloudSearch(
      'jira site by update, ids',
      `updated >= ${ever} order by updated asc`,
      'id',
      1000,
    ),
    cloudSearch(
      'jira site, newest updates, with fields',
      'updated >= -3d order by updated desc',
      '*navigable',
      50,
    ),
    cloudSearch(
      'jira site, open bugs by creation',
      'type = Bug and statusCategory != Done order by created',
      'summary,status',
      50,
    ),
    {
      name: 'jira data center site by update, with total',
      path: query('/jira-dc/rest/api/2/search', {
        jql: 'order by updated desc',
        maxResults: 50,
      }),
    },
    {
      name: 'gitlab merge requests of the site by update',
      path: `${gitlab}/merge_requests?scope=all&order_by=updated_at&per_page=100`,
    },
    {
      name: 'gitlab merge requests of the site, the oldest updates',
      path: `${gitlab}/merge_requests?scope=all&order_by=updated_at&sort=asc&updated_after=2025-06-01T00:00:00Z&per_page=100`,
    },
    {
      name: 'gitlab issues of the site by update',
      path: `${gitlab}/issues?scope=all&order_by=updated_at&per_page=100`,
    },
    {
      name: 'gitlab merge requests of a group, merged',
      path: `${gitlab}/groups/tidewater/merge_requests?state=merged&per_page=100`,
    },
  ];
}
