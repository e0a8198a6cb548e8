/** Lists of a change that facts of services follow from. */
export interface ChangeLists {
  labels: readonly string[];
  /** Shas. */
  commits: readonly string[];
}

/**
 * Reads these of `changes.details`, checked no further than that this version has written it: a service may have tens of thousands, and
 * a schema takes several times as long as reading them.
 *
 * @throws TypeError if it is damaged
 */
export function readChangeListsQuickly(details: string): ChangeLists {
  const { v, labels, commits } = JSON.parse(details);
  if (v !== 1 || !Array.isArray(labels) || !Array.isArray(commits)) {
    throw new TypeError('Lists of a change are damaged');
  }
  return { labels, commits };
}
