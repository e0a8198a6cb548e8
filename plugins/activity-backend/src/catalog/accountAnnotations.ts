/** How catalog modules of forges, and Jira's, name the accounts of a User: after the host, or after the product. */
const sourceAnnotation = /^[^/]+\/(user-login|user-id|account-id)$/;

/** Ours, one for each kind of source; it may name several accounts, with commas in between. */
const ownAnnotation = /^activity-insights\/[a-z][a-z0-9-]*-account$/;

/** The address of a profile, which some modules write where the login belongs. */
const profileAddress = /^https?:\/\/.*\/([^/]+)\/*$/;

/**
 * The accounts that a User names by annotations, each as `key:value` in lower case.
 *
 * - `<host>/user-login`, `<host>/user-id`: a GitHub or GitLab account on that host
 * - `jira/account-id`, `jira.com/account-id`, `<host>/account-id`: a Jira account
 * - `activity-insights/<source>-account`: external id, username or e-mail address of an account at any source, where
 *   several instances would mean different people by it as `<instance>:<account>`
 */
export function accountAnnotations(
  annotations: Readonly<Record<string, string>>,
): string[] {
  const found = Object.entries(annotations).flatMap(([key, value]) => {
    if (ownAnnotation.test(key)) {
      return value.split(',').map(part => [key, part.trim()]);
    }
    if (!sourceAnnotation.test(key)) return [];
    return [[key, profileAddress.exec(value.trim())?.[1] ?? value.trim()]];
  });
  const texts = found
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}:${value}`.toLocaleLowerCase('en-US'));
  return [...new Set(texts)];
}
