import type { Scope } from '../../scope/Scope';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { Sql } from '../scopedEvents/Sql';

/**
 * A statement that selects the projects, by row, that a scope has units of; undefined for one that is not made of units, to
 * which any project may have something.
 */
export function projectsOfScope(tx: Tx, scope: Scope): Sql | undefined {
  if (scope.kind === 'units') {
    return {
      text: `
        SELECT u.project_id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
        JOIN units AS u ON u.id = r.id`,
      bindings: [JSON.stringify(scope.unitIds.map(id => [id]))],
    };
  }
  return scope.kind === 'wide' && scope.of === 'units'
    ? {
        text: `
          SELECT u.project_id FROM rollup_units AS ru
          JOIN units AS u ON u.id = ru.unit_id WHERE ru.scope_id = ?`,
        bindings: [scope.scopeId],
      }
    : undefined;
}
