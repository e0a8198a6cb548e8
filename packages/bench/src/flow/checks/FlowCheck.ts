import type { WorkCheck } from '../../work/checks/WorkCheck';
import type { ScopeOfWork } from '../../work/truth/ScopeOfWork';
import { Calendar, dateAfter } from '../truth/Calendar';
import type { ChangeFlow } from '../truth/ChangeFlow';
import type { ItemFlow } from '../truth/ItemFlow';
import { TrueFlow } from '../truth/TrueFlow';
import type { AskedTime } from '../truth/itemFigures';

/** A scope with what flows in it. */
export interface FlowScope {
  name: string;
  entity?: string;
  calendar: Calendar;
  items: readonly ItemFlow[];
  changes: readonly ChangeFlow[];
}

/** Dates of a zone, half-open. */
export interface Dates {
  from: string;
  to: string;
}

const known = new WeakMap<WorkCheck, TrueFlow>();

/** What flows in the company, worked out once for all checks. */
export function flowOf(check: WorkCheck): TrueFlow {
  const flow = known.get(check) ?? new TrueFlow(check.truth);
  known.set(check, flow);
  return flow;
}

/** The scopes with what flows in each, one after another. */
export function* flowScopes(check: WorkCheck): Generator<FlowScope> {
  const flow = flowOf(check);
  for (const scope of check.scopes) yield toFlowScope(flow, scope);
}

/** The last quarter of a year with today, and one that is over. */
export function quarters(calendar: Calendar): Dates[] {
  const tomorrow = dateAfter(calendar.dateAt(Date.now()), 1);
  return [
    { from: dateAfter(tomorrow, -91), to: tomorrow },
    { from: dateAfter(tomorrow, -280), to: dateAfter(tomorrow, -189) },
  ];
}

export function timeOf(
  calendar: Calendar,
  { from, to }: Dates,
  now: number,
): AskedTime {
  return { from: calendar.startOf(from), to: calendar.startOf(to), now };
}

function toFlowScope(
  flow: TrueFlow,
  { name, entity, zone, has, hasChange }: ScopeOfWork,
): FlowScope {
  return {
    name,
    entity,
    calendar: new Calendar(zone),
    items: flow.items.filter(({ item }) => has(item)),
    changes: flow.changes.filter(({ life }) => hasChange(life.row)),
  };
}
