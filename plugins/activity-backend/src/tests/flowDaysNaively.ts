import { DateTime } from 'luxon';
import type { FlowWorld } from './FlowWorld';

/** What `flow_days` ought to hold: counted slowly and simply from the rows of `work_item_flow`, the units of the items and the scopes. */
export async function flowDaysNaively(
  world: FlowWorld,
): Promise<Record<string, unknown>[]> {
  const facts = await world.facts();
  const itemUnits = await world.knex('work_item_units');
  const rows: Record<string, unknown>[] = [];
  for (const [ref, { zone, units }] of Object.entries(await world.scopes())) {
    const own = facts.filter(
      fact =>
        ref === '' ||
        itemUnits.some(
          it =>
            Number(it.item_id) === fact.item_id && units.includes(it.unit_id),
        ),
    );
    rows.push(...daysOf(own, zone).map(row => ({ ref, ...row })));
  }
  return rows;
}

type Fact = Record<string, any>;

function daysOf(facts: readonly Fact[], zone: string) {
  const dayOf = (at: number) =>
    Math.round(
      Date.parse(`${DateTime.fromMillis(at, { zone }).toISODate()}T00:00Z`) /
        86_400_000,
    );
  const happened = facts.flatMap(fact => {
    const { stages } = JSON.parse(fact.stages);
    const moves = stages.flatMap(([at, stage]: [number, string], n: number) => {
      const wasIn = n > 0 && stages[n - 1][1] === 'inProgress';
      const isIn = stage === 'inProgress';
      if (isIn === wasIn) return [];
      return [[at, isIn ? 'progress_in' : 'progress_out', 1]];
    });
    const begun = [fact.started_at, fact.done_at].filter(at => at !== null);
    const all: [at: number, name: string, by: number][] = [
      [fact.created_at, 'arrived', 1],
      ...moves,
      ...(begun.length > 0 ? [[Math.min(...begun), 'started', 1]] : []),
      ...(fact.done_at !== null ? [[fact.done_at, 'completed', 1]] : []),
      ...(fact.done_at !== null && fact.estimate !== null
        ? [
            [fact.done_at, 'estimated', 1],
            [fact.done_at, 'estimate', fact.estimate],
          ]
        : []),
    ];
    return all.map(([at, name, by]) => ({
      day: dayOf(at),
      base: fact.base,
      name,
      by,
    }));
  });
  const keys = [...new Set(happened.map(it => it.day * 2 + it.base))];
  return keys
    .sort((a, b) => a - b)
    .map(key => {
      const day = Math.floor(key / 2);
      const base = key - day * 2;
      const own = happened.filter(it => it.day === day && it.base === base);
      const sum = (name: string) =>
        own.filter(it => it.name === name).reduce((n, it) => n + it.by, 0);
      return {
        day,
        base,
        arrived: sum('arrived'),
        started: sum('started'),
        completed: sum('completed'),
        progress_in: sum('progress_in'),
        progress_out: sum('progress_out'),
        estimated: sum('estimated'),
        estimate: Math.round(sum('estimate') * 1e6) / 1e6,
      };
    });
}
