import { parseStatusAnnotation } from '../../../flow/rules/parseStatusAnnotation';
import { writeRules } from '../../../flow/rules/storedRules';
import type { RuleLayers, StatusRules } from '../../../flow/rules/StatusRule';
import { nearestFirst } from '../../../scope/nearestFirst';
import { nearestZone } from '../../../scope/nearestZone';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { readAncestryOf, type Ancestor } from '../../operations/readAncestry';
import { everything } from './UnitScopes';

/** What the configuration says of flow. */
export interface FlowSettings {
  /** IANA name; undefined means UTC. */
  defaultZone: string | undefined;
  statusRules: StatusRules;
}

/** What a scope is to be. */
export interface ScopeDefinition {
  ref: string;
  zone: string;
  /** See `writeRules`. */
  rules: string;
  /** In order; of everything none, because it needs none. */
  units: readonly number[];
}

/**
 * Reads what the catalog and the configuration say of the scopes that days are kept of: every Component that has units, and everything.
 * A Component's own annotation comes first, then those of its owners and of the Groups above them, the nearest first, then the
 * configuration.
 */
export async function readScopeDefinitions(
  tx: Tx,
  { defaultZone = 'UTC', statusRules }: FlowSettings,
): Promise<ScopeDefinition[]> {
  const rows = await tx('unit_components')
    .orderBy(['component_ref', 'unit_id'])
    .select<{ component_ref: string; unit_id: number }[]>(
      'component_ref',
      'unit_id',
    );
  const units = collectBy(
    rows,
    row => row.component_ref,
    row => row.unit_id,
  );
  const ancestry = await readAncestryOf(tx, [...units.keys()]);
  const config = { by: 'config', rules: statusRules };
  const define = (ref: string) => ({
    zone: nearestZone(ancestry, ref) ?? defaultZone,
    rules: writeRules([...layersOf(ancestry, ref), config]),
  });
  // Most Components say nothing themselves and share their owners with many.
  const byOwners = new Map<string, ReturnType<typeof define>>();
  const definitionOf = (ref: string) => {
    const own = ancestry.get(ref);
    if (!own || own.timeZone !== undefined || own.statuses !== undefined) {
      return define(ref);
    }
    const owners = own.above.sort().join();
    const known = byOwners.get(owners) ?? define(ref);
    byOwners.set(owners, known);
    return known;
  };
  return [
    {
      ref: everything,
      zone: defaultZone,
      rules: writeRules([config]),
      units: [],
    },
    ...[...units].map(([ref, ofComponent]) => ({
      ref,
      ...definitionOf(ref),
      units: ofComponent,
    })),
  ];
}

function layersOf(
  ancestry: ReadonlyMap<string, Ancestor>,
  ref: string,
): RuleLayers {
  return [...nearestFirst(ancestry, ref)].flatMap(({ ref: by, says }) =>
    says.statuses === undefined || !maySay(by)
      ? []
      : [{ by, rules: parseStatusAnnotation(says.statuses).rules }],
  );
}

/** A person who owns a Component does not say what its statuses mean. */
function maySay(ref: string): boolean {
  return ref.startsWith('component:') || ref.startsWith('group:');
}
