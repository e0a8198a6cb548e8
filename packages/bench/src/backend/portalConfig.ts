import { componentRef, type PortalSetup } from './PortalSetup';

/** Where a portal keeps its things and is reached. */
export interface PortalPlaces {
  port: number;
  /** Authenticates requests. */
  token: string;
  databases: string;
  catalogFile: string;
}

/**
 * What is read after `app-config.yaml`. Nothing is harvested until a run is asked for, so that what happens before and
 * during it can be told apart.
 */
export function portalConfig(setup: PortalSetup, places: PortalPlaces): object {
  const { port, token, databases, catalogFile } = places;
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database: {
        client: 'better-sqlite3',
        connection: { directory: databases },
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    catalog: { locations: [{ type: 'file', target: catalogFile }] },
    activity: {
      timezone: setup.timezone,
      harvest: { reload: { onStartWhenEmpty: false } },
      git: [
        ...setup.repositories.map(({ name, path, branches }) => ({
          id: name,
          path,
          component: componentRef(name),
          branches,
        })),
        ...(setup.otherRepositories ?? []),
      ],
      gitlab: [],
      jira: [],
    },
    activityDemoSources: { gitlab: { webhooks: [] }, jira: { webhooks: [] } },
  };
}
