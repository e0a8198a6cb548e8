import { join } from 'node:path';

/** A repository that the portal harvests, and the Component that it is shown on. */
export interface HarvestedRepository {
  id: string;
  path: string;
  /** Ref of the Component. */
  component: string;
}

/** The moment at which the company that is made up stands still, so that every run sees the same. */
export const companyNow = '2026-11-16T12:00:00Z';

/**
 * What the portal of a test has different from app-config.yaml: addresses of its own, an empty database of its own, the
 * repositories of the test, and the company that is made up at these addresses and at a moment of its own.
 */
export function portalConfig(options: {
  directory: string;
  appPort: number;
  backendPort: number;
  /** Of the app on the legacy frontend system. */
  legacyPort: number;
  catalogFiles: string[];
  repositories: HarvestedRepository[];
}): object {
  const appUrl = `http://localhost:${options.appPort}`;
  const backendUrl = `http://localhost:${options.backendPort}`;
  const company = `${backendUrl}/api/activity-demo-sources`;
  const token = 'tidewater-harvester';
  // It is this very process.
  const limits = { requestsPerMinutePerHost: 6000 };
  return {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: { port: options.backendPort },
      cors: { origin: [appUrl, `http://localhost:${options.legacyPort}`] },
      database: { connection: { directory: join(options.directory, 'data') } },
    },
    catalog: {
      locations: options.catalogFiles.map(target => ({ type: 'file', target })),
    },
    integrations: {
      gitlab: [
        {
          host: `localhost:${options.backendPort}`,
          baseUrl: `${company}/gitlab`,
          apiBaseUrl: `${company}/gitlab/api/v4`,
          token,
        },
      ],
    },
    activity: {
      // However much later the tests are run.
      harvest: { lookback: { years: 20 } },
      git: options.repositories.map(repository => ({
        ...repository,
        branches: ['*'],
      })),
      gitlab: [
        {
          id: 'tidewater',
          host: `localhost:${options.backendPort}`,
          branches: ['*'],
          limits,
        },
      ],
      jira: [
        {
          id: 'tidewater-cloud',
          baseUrl: `${company}/jira-cloud`,
          email: 'harvester@tidewater.example',
          apiToken: token,
          limits,
        },
      ],
    },
    activityDemoSources: {
      clock: { start: companyNow, running: false },
      gitlab: { webhooks: [] },
      jira: { webhooks: [] },
    },
  };
}
