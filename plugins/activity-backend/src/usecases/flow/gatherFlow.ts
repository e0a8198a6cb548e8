import type {
  FlowMetricId,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import { changeTopic, itemTopic } from '../../flow/select/FlowTopic';
import type { Tx } from '../../store/Database';
import type { Stretch } from '../../store/flow/reads/ItemNeed';
import { readChangeFacts } from '../../store/flow/reads/readChangeFacts';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import type { FlowPlan } from './FlowPlan';
import type { FlowReader } from './GatheredFlow';
import { needOf } from './needOf';

/** What is asked about, and when. */
export interface FlowSearch {
  about: FlowSubject;
  /** Undefined for all metrics. */
  metric?: FlowMetricId;
  stretch: Stretch;
}

/**
 * Reads the work items or the changes that may count, and makes something of them.
 *
 * Few of them are named in an answer, and the names of changes take a read of their own: until then they are called by their numbers,
 * see `nameFew`.
 */
export async function gatherFlow<A>(
  tx: Tx,
  plan: FlowPlan,
  { about, metric, stretch }: FlowSearch,
  read: FlowReader<A>,
): Promise<A> {
  if (about === 'changes') {
    const { facts, hidden } = await readChangeFacts(tx, plan.items, stretch);
    const { withBots } = plan;
    const topic = changeTopic<(typeof facts)[number]>(
      ({ changeId }) => String(changeId),
      { withBots },
    );
    return read({ topic, items: facts, hidden });
  }
  const { items, hidden } = await readItemFacts(
    tx,
    plan.items,
    needOf(metric, stretch),
    { stagesSince: stretch.from, statuses: true },
  );
  const topic = itemTopic<(typeof items)[number]>(({ key }) => key);
  return read({ topic, items, hidden });
}
