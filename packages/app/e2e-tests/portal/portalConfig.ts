import { join } from 'node:path';

/** A repository that the portal harvests, and the Component that it is shown on. */
export interface HarvestedRepository {
  id: string;
  path: string;
  /** Ref of the Component. */
  component: string;
}

/**
 * What the portal of a test has different from app-config.yaml: addresses of its own, an empty database of its own, and
 * the repositories of the test.
 */
export function portalConfig(options: {
  directory: string;
  appPort: number;
  backendPort: number;
  catalogFiles: string[];
  repositories: HarvestedRepository[];
}): object {
  const appUrl = `http://localhost:${options.appPort}`;
  return {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: `http://localhost:${options.backendPort}`,
      listen: { port: options.backendPort },
      cors: { origin: appUrl },
      database: { connection: { directory: join(options.directory, 'data') } },
    },
    catalog: {
      locations: options.catalogFiles.map(target => ({ type: 'file', target })),
    },
    activity: {
      git: options.repositories.map(repository => ({
        ...repository,
        branches: ['*'],
      })),
      gitlab: [],
      jira: [],
    },
    activityDemoSources: { gitlab: { webhooks: [] }, jira: { webhooks: [] } },
  };
}
