/** What the tests share: a portal, and what it harvests. */
export interface World {
  /** Where the browser finds the portal. */
  url: string;
  /** Where its backend is. */
  backend: string;
  /** A port for the app on the legacy frontend system, see `startLegacyApp`. */
  legacyPort: number;
  /** The generated repository that the portal harvests as the Component sketchbook. */
  repository: string;
}

/** Passes the world on to the test files, which jest runs apart from what has started it. */
export function publishWorld(world: World): void {
  const { url, backend, legacyPort, repository } = world;
  process.env.ACTIVITY_E2E_URL = url;
  process.env.ACTIVITY_E2E_BACKEND = backend;
  process.env.ACTIVITY_E2E_LEGACY_PORT = `${legacyPort}`;
  process.env.ACTIVITY_E2E_REPOSITORY = repository;
}

/** @throws outside of `yarn test:e2e` */
export function readWorld(): World {
  const {
    ACTIVITY_E2E_URL: url,
    ACTIVITY_E2E_BACKEND: backend,
    ACTIVITY_E2E_LEGACY_PORT: legacyPort,
    ACTIVITY_E2E_REPOSITORY: repository,
  } = process.env;
  if (!url || !backend || !legacyPort || !repository) {
    throw new Error('No portal was started');
  }
  return { url, backend, legacyPort: Number(legacyPort), repository };
}
