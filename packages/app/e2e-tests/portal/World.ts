/** What the tests share: a portal, and what it harvests. */
export interface World {
  /** Where the browser finds the portal. */
  url: string;
  /** Where its backend is. */
  backend: string;
  /** The generated repository that the portal harvests as the Component sketchbook. */
  repository: string;
}

/** Passes the world on to the test files, which jest runs apart from what has started it. */
export function publishWorld({ url, backend, repository }: World): void {
  process.env.ACTIVITY_E2E_URL = url;
  process.env.ACTIVITY_E2E_BACKEND = backend;
  process.env.ACTIVITY_E2E_REPOSITORY = repository;
}

/** @throws outside of `yarn test:e2e` */
export function readWorld(): World {
  const {
    ACTIVITY_E2E_URL: url,
    ACTIVITY_E2E_BACKEND: backend,
    ACTIVITY_E2E_REPOSITORY: repository,
  } = process.env;
  if (!url || !backend || !repository) throw new Error('No portal was started');
  return { url, backend, repository };
}
