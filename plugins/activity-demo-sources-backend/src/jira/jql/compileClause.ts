import { findJqlField } from './fields/jqlFields';
import { ItemTest, JqlContext, never } from './JqlContext';
import { PlainClause } from './withoutNegations';

/** A test for a clause; what it asks for and this Jira has not goes to the context. */
export function compileClause(
  clause: PlainClause,
  context: JqlContext,
): ItemTest {
  if (clause.kind === 'term') {
    const { flavour } = context.visit.site;
    return findJqlField(flavour, clause.field)?.test(clause, context) ?? never;
  }
  const tests = clause.clauses.map(each => compileClause(each, context));
  return clause.kind === 'and'
    ? item => tests.every(test => test(item))
    : item => tests.some(test => test(item));
}
