import type { Tx } from '../../Database';

/** A scope that days are kept of, and whose days are complete. */
export interface ReadyScope {
  id: number;
  /** IANA name, of its days. */
  zone: string;
  /** In order; none of everything. */
  unitIds: number[];
}

/**
 * The scope of a Component, or of everything; undefined if there is none, or if its days are being made anew.
 *
 * @param ref - of the Component; empty for everything
 */
export async function readFlowScope(
  tx: Tx,
  ref: string,
): Promise<ReadyScope | undefined> {
  const scope: { id: number; zone: string } | undefined = await tx(
    'flow_scopes',
  )
    .where({ ref })
    .whereNull('built_to')
    .first('id', 'zone');
  if (!scope) return undefined;
  const unitIds = await tx('flow_scope_units')
    .where({ scope_id: scope.id })
    .orderBy('unit_id')
    .pluck('unit_id');
  return { ...scope, unitIds };
}
