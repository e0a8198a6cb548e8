import type { Company } from '@activity-insights/plugin-activity-demo-sources-backend';
import {
  annotatedRules,
  configuredRules,
  type StatusCounts,
} from '../../work/company/statusRules';
import { belongs } from '../../work/truth/ScopeOfWork';
import type { TrueItem } from '../../work/truth/TrueItem';

/** How far work in a status is. */
export type Stage = 'todo' | 'inProgress' | 'done';

/** Tells what a status counts as. */
export type CountsOf = (status: string) => StatusCounts;

const bySource: Readonly<Record<string, StatusCounts>> = {
  'To Do': 'todo',
  'In Progress': 'active',
  Blocked: 'active',
  'In Review': 'active',
  Done: 'done',
  "Won't Do": 'done',
  Open: 'todo',
  Closed: 'done',
};

/** By the system's own categories, as long as nobody says otherwise. */
export const countsBySource: CountsOf = status => {
  const counts = bySource[status];
  if (!counts) throw new Error(`The company has no status ${status}`);
  return counts;
};

/**
 * What statuses of an item count as: what the first of its Components by name says, then the team that owns this, the configuration, and
 * the system.
 */
export function countsOfItem(company: Company, item: TrueItem): CountsOf {
  const { team, ofTeam, service, ofService } = annotatedRules(company);
  const [first] = company.services
    .filter(({ id }) => belongs(company, id, item))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return status =>
    (first?.id === service && ofService[status]) ||
    (first?.team === team && ofTeam[status]) ||
    configuredRules[status] ||
    countsBySource(status);
}

export function stageOf(counts: StatusCounts): Stage {
  return counts === 'active' || counts === 'waiting' ? 'inProgress' : counts;
}
