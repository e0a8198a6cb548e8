import { JiraFlavour } from '../JiraFlavour';
import { compileClause } from './compileClause';
import { JqlField } from './fields/JqlField';
import { findJqlField } from './fields/jqlFields';
import { ItemTest, JqlContext } from './JqlContext';
import { PlainClause } from './withoutNegations';

/** As much of a query as can be answered by an outline of items, without their lives. */
export interface OutlinedQuery {
  /** Whether its order can. */
  readonly inOrder: boolean;
  /** Whether the order begins with keys, which go project by project. */
  readonly byKey: boolean;
  /** What an item must fulfil at least. */
  readonly matches: ItemTest;
  /** Whether that is all. */
  readonly isAll: boolean;
}

/** @param sorts - what the query is ordered by */
export function outlineQuery(
  where: PlainClause | undefined,
  sorts: readonly (JqlField | undefined)[],
  context: JqlContext,
): OutlinedQuery {
  const { flavour } = context.visit.site;
  const least = where && outlinedPart(where, flavour);
  return {
    inOrder: sorts.every(field => field?.outlined),
    byKey: sorts[0]?.names[0] === 'key',
    matches: least ? compileClause(least, context) : () => true,
    isAll: least === where,
  };
}

/** What is left of a query when everything else is taken for fulfilled; none if that is nothing. */
function outlinedPart(
  clause: PlainClause,
  flavour: JiraFlavour,
): PlainClause | undefined {
  if (isOutlined(clause, flavour)) return clause;
  if (clause.kind !== 'and') return undefined;
  const clauses = clause.clauses.flatMap(
    each => outlinedPart(each, flavour) ?? [],
  );
  return { kind: 'and', clauses };
}

function isOutlined(clause: PlainClause, flavour: JiraFlavour): boolean {
  return clause.kind === 'term'
    ? findJqlField(flavour, clause.field)?.outlined ?? false
    : clause.clauses.every(each => isOutlined(each, flavour));
}
