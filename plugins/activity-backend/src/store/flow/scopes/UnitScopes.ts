import { readRules } from '../../../flow/rules/storedRules';
import type { RuleLayers } from '../../../flow/rules/StatusRule';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';

/** The ref of the scope of everything. */
export const everything = '';

/** A scope that days are kept of: a row of `flow_scopes`. */
export interface FlowScope {
  id: number;
  /** Of a Component; empty for everything. */
  ref: string;
  /** IANA name, of its days. */
  zone: string;
  rules: string;
  /** While its days are made anew: the item up to which they are; null if that is done. */
  builtTo: number | null;
}

/** The scopes that some units belong to. */
export class UnitScopes {
  readonly #everything: FlowScope | undefined;
  readonly #byUnit: ReadonlyMap<number, readonly FlowScope[]>;
  readonly #rules = new Map<string, RuleLayers>();

  constructor(
    all: FlowScope | undefined,
    byUnit: ReadonlyMap<number, readonly FlowScope[]>,
  ) {
    this.#everything = all;
    this.#byUnit = byUnit;
  }

  /** The scopes that an item in these units belongs to. */
  of(units: readonly number[]): FlowScope[] {
    const components = this.#componentsOf(units);
    return this.#everything ? [this.#everything, ...components] : components;
  }

  /** The rules that hold for an item in these units: those of its first Component by ref, else those of everything. */
  layersOf(units: readonly number[]): RuleLayers {
    const [scope = this.#everything] = this.#componentsOf(units);
    if (!scope) return [];
    let layers = this.#rules.get(scope.rules);
    if (!layers) {
      layers = readRules(scope.rules);
      this.#rules.set(scope.rules, layers);
    }
    return layers;
  }

  /** Each once, by ref. */
  #componentsOf(units: readonly number[]): FlowScope[] {
    const scopes = units.flatMap(unit => this.#byUnit.get(unit) ?? []);
    const byRef = new Map(scopes.map(scope => [scope.ref, scope]));
    return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }
}

/** Reads the scopes that units belong to. `holdWorkItems` comes before, so that they stay what they are. */
export async function readUnitScopes(
  tx: Tx,
  unitIds: readonly number[],
): Promise<UnitScopes> {
  const rows = await readRows<ScopeRow & { unit_id: number }>(tx, {
    text: `
      SELECT u.unit_id, s.* FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      CROSS JOIN flow_scope_units AS u
      CROSS JOIN flow_scopes AS s
      WHERE u.unit_id = r.id AND s.id = u.scope_id`,
    bindings: [JSON.stringify([...new Set(unitIds)].map(id => [id]))],
  });
  const all: ScopeRow | undefined = await tx('flow_scopes')
    .where({ ref: everything })
    .first();
  return new UnitScopes(
    all && toFlowScope(all),
    collectBy(rows, row => row.unit_id, toFlowScope),
  );
}

/** As the driver gives it. */
export interface ScopeRow {
  id: number;
  ref: string;
  zone: string;
  rules: string;
  built_to: BigIntColumn | null;
}

export function toFlowScope(row: ScopeRow): FlowScope {
  const { id, ref, zone, rules, built_to: builtTo } = row;
  return {
    id,
    ref,
    zone,
    rules,
    builtTo: builtTo === null ? null : Number(builtTo),
  };
}
