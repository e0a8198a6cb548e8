import type { JiraFlavour } from '../../src/transport/JiraFlavour';

/** As much of an issue as decides how many requests it takes to read it. */
export interface CountedIssue {
  /** Entries of its changelog. */
  histories: number;
  comments: number;
}

/** The fewest requests, by what they are for. */
export interface NecessaryRequests {
  find: number;
  read: number;
  changelogs: number;
  comments: number;
}

/** How much each API gives with one answer. */
const limits = {
  cloud: { found: 5_000, read: 100, histories: 40, comments: 20 },
  dataCenter: {
    found: 1_000,
    read: 200,
    histories: Infinity,
    comments: Infinity,
  },
} as const;
const mostEntries = 10_000;
const mostComments = 100;

/**
 * How many requests it takes at least to read the issues of one project, each with all that belongs to it, by what the APIs give
 * with one answer: their ids, a hundred issues, the entries of all changelogs that do not come along whole, and the rest of the
 * comments of each issue.
 */
export function necessaryRequests(
  flavour: JiraFlavour,
  issues: readonly CountedIssue[],
): NecessaryRequests {
  const most = limits[flavour];
  const entries = sum(
    issues.map(({ histories }) => (histories > most.histories ? histories : 0)),
  );
  return {
    find: Math.max(1, pages(issues.length, most.found)),
    read: pages(issues.length, most.read),
    changelogs: pages(entries, mostEntries),
    comments: sum(
      issues.map(({ comments }) =>
        pages(Math.max(0, comments - most.comments), mostComments),
      ),
    ),
  };
}

/** Those of several projects together. */
export function addUp(parts: readonly NecessaryRequests[]): NecessaryRequests {
  return {
    find: sum(parts.map(({ find }) => find)),
    read: sum(parts.map(({ read }) => read)),
    changelogs: sum(parts.map(({ changelogs }) => changelogs)),
    comments: sum(parts.map(({ comments }) => comments)),
  };
}

export function totalOf(necessary: NecessaryRequests): number {
  return sum(Object.values(necessary));
}

function pages(rows: number, most: number): number {
  return rows === 0 ? 0 : Math.ceil(rows / most);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
