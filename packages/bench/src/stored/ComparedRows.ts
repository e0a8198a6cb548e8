/** Rows of each kind, one line a row, so that what differs can be read. */
export interface ComparedRows {
  /** As they are seen: project, sha, when, offset, branch, number of parents. */
  commits: string[];
  /** All events but commits, each with the project that it is seen in. */
  events: string[];
  changes: string[];
  /** Those in force. */
  approvals: string[];
  /** Between merge requests and items of Jira that there are. */
  links: string[];
  deployments: string[];
  /** Between deployments and the merge requests that they brought. */
  deployed: string[];
  /** Issues of GitLab. */
  items: string[];
}

/** Parts of a row as one line; what there is none of is a hyphen. */
export function line(...parts: unknown[]): string {
  return parts
    .map(part =>
      part === undefined || part === null || part === '' ? '-' : part,
    )
    .join(' ');
}

/** An instant as ISO text, if there is one: UTC epoch milliseconds, which some databases give as text, or ISO text. */
export function isoOf(
  at: number | string | null | undefined,
): string | undefined {
  if (at === null || at === undefined) return undefined;
  const ms = Number(at);
  return new Date(Number.isNaN(ms) ? at : ms).toISOString();
}
