import type {
  DoraChange,
  DoraChangesQuery,
  DoraClient,
  DoraDeployment,
  DoraDeploymentsQuery,
} from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { Calendar, dateAfter } from '../../flow/truth/Calendar';
import { flowOf } from '../../flow/checks/FlowCheck';
import { trueDora, type TrueService } from '../truth/TrueDora';

const known = new WeakMap<WorkCheck, TrueService[]>();

/** How the company's services came to production, worked out once for all checks. */
export function doraOf(check: WorkCheck): TrueService[] {
  const services = known.get(check) ?? trueDora(check.truth, flowOf(check));
  known.set(check, services);
  return services;
}

/** All of the company's life, and what is left of today. */
export function wholeHistory(): { from: string; to: string; timezone: string } {
  const to = dateAfter(new Calendar('UTC').dateAt(Date.now()), 1);
  return { from: '2000-01-01', to, timezone: 'UTC' };
}

/** What a deployment of a service is called here: nothing else of it ends at that instant. */
export function nameOf(component: string, at: number | string): string {
  return `${component} at ${new Date(at).toISOString()}`;
}

/** A list from its first page to its last. */
export interface WholeList<Item> {
  items: Item[];
  /** As the first page says. */
  total: number;
}

export async function readAllDeployments(
  client: DoraClient,
  query: DoraDeploymentsQuery,
): Promise<WholeList<DoraDeployment>> {
  return readAll(cursor =>
    client.getDeployments({ limit: 500, ...query, cursor }),
  );
}

export async function readAllChanges(
  client: DoraClient,
  query: DoraChangesQuery,
): Promise<WholeList<DoraChange>> {
  return readAll(cursor =>
    client.getChanges({ limit: 1_000, ...query, cursor }),
  );
}

async function readAll<Item>(
  ask: (
    cursor?: string,
  ) => Promise<{ items: Item[]; total: number; nextCursor?: string }>,
): Promise<WholeList<Item>> {
  let page = await ask();
  const { total } = page;
  const items = [...page.items];
  while (page.nextCursor !== undefined) {
    page = await ask(page.nextCursor);
    items.push(...page.items);
  }
  return { items, total };
}
