import type { JiraFlavour } from '../../src/transport/JiraFlavour';
import {
  addUp,
  type CountedIssue,
  necessaryRequests,
  type NecessaryRequests,
  totalOf,
} from './necessaryRequests';
import type { RequestCount } from './RequestCount';

/** Asked once by each process: what the site is, what it calls its fields, and its statuses. */
const ofSite = 3;

/**
 * Says how many requests were made, and how many were necessary: for projects that are read one by one, as streams are, and if all
 * of their issues were in one.
 */
export function compareRequests(
  flavour: JiraFlavour,
  count: RequestCount,
  projects: readonly (readonly CountedIssue[])[],
): string[] {
  const each = addUp(projects.map(all => necessaryRequests(flavour, all)));
  const together = necessaryRequests(flavour, projects.flat());
  return [
    `  made ${count.total}: ${count.describe()}`,
    line('project by project', each, count),
    line('as if in one project', together, count),
  ];
}

function line(
  name: string,
  necessary: NecessaryRequests,
  { total }: RequestCount,
): string {
  const all = totalOf(necessary) + ofSite;
  const parts = Object.entries({ ...necessary, site: ofSite })
    .map(([kind, number]) => `${kind} ${number}`)
    .join(', ');
  const ratio = (total / all).toFixed(3);
  return `  necessary ${name} ${all} (${parts}), ratio ${ratio}`;
}
