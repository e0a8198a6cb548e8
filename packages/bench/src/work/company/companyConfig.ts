import { configuredRules } from './statusRules';
import type { CompanyOptions, Flavour } from './CompanyOptions';

/** Where the portal of the company keeps its things and is reached. */
export interface CompanyPlaces {
  port: number;
  /** Authenticates requests. */
  token: string;
  /** The value of `backend.database`. */
  database: object;
  catalogFile: string;
}

/** More than anybody asks for: the company lives in the very process that harvests it. */
const limits = { requestsPerMinutePerHost: 100_000 };

/** Levels of Data Center are not told by its types, so the configuration has to say which is above which. */
const hierarchy = {
  rootJql: 'type = "Product Version"',
  types: [
    { name: 'Product Version', children: ['Feature', 'Customer Adoption'] },
    { name: 'Feature', children: ['Epic'] },
    { name: 'Customer Adoption', children: ['Epic'] },
    { name: 'Epic', children: ['Story', 'Task', 'Bug', 'Incident'] },
  ],
};

/** By their usernames: nothing else says of them that nobody sits there. */
const bots = ['automation-for-jira', 'release-bot', 'dependency-keeper'];

/** The zone of all answers about work items. */
export const companyZone = 'UTC';

/**
 * What is read after `app-config.yaml`: the company's Jira and GitLab as instances of the backend that serves them. The company's
 * clock stands, and nothing is harvested until a run is asked for.
 *
 * @param now - what the clock shows, UTC epoch milliseconds
 */
export function companyConfig(
  { people }: Pick<CompanyOptions, 'people'>,
  flavour: Flavour,
  now: number,
  { port, token, database, catalogFile }: CompanyPlaces,
): object {
  const host = `127.0.0.1:${port}`;
  const baseUrl = `http://${host}`;
  const demo = `${baseUrl}/api/activity-demo-sources`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    catalog: { locations: [{ type: 'file', target: catalogFile }] },
    integrations: {
      gitlab: [
        {
          host,
          baseUrl: `${demo}/gitlab`,
          apiBaseUrl: `${demo}/gitlab/api/v4`,
          token: 'tidewater-harvester',
        },
      ],
    },
    activity: {
      timezone: companyZone,
      harvest: { reload: { onStartWhenEmpty: false } },
      classes: { bots },
      flow: {
        statuses: Object.entries(configuredRules).map(([name, counts]) => ({
          name,
          counts,
        })),
      },
      git: [],
      gitlab: [
        { id: 'gitlab', host, branches: ['*'], groups: ['tidewater'], limits },
      ],
      jira: [jiraInstance(flavour, demo)],
    },
    activityDemoSources: {
      scale: { people },
      clock: { start: new Date(now).toISOString(), running: false },
      gitlab: { webhooks: [] },
      jira: { webhooks: [] },
    },
  };
}

function jiraInstance(flavour: Flavour, demo: string): object {
  return flavour === 'cloud'
    ? {
        id: flavour,
        baseUrl: `${demo}/jira-cloud`,
        email: 'harvester@tidewater.example',
        apiToken: 'tidewater-harvester',
        limits,
      }
    : {
        id: flavour,
        baseUrl: `${demo}/jira-dc`,
        token: 'tidewater-harvester',
        limits,
        hierarchy,
      };
}
