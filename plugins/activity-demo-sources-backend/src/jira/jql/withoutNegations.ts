import { Clause, Operator, Term } from './Query';

/** A clause that says nothing with `not`: only terms, `and` and `or`. */
export type PlainClause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly PlainClause[] }
  | Term;

const opposites: Record<Operator, Operator> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/**
 * Carries `not` down to the terms, as Jira does. It matters: `not assignee = x` is `assignee != x`, which leaves out what
 * is not assigned.
 */
export function withoutNegations(clause: Clause, negated = false): PlainClause {
  switch (clause.kind) {
    case 'not':
      return withoutNegations(clause.clause, !negated);
    case 'term':
      return negated
        ? { ...clause, operator: opposites[clause.operator] }
        : clause;
    default:
      return {
        kind: negated ? opposite(clause.kind) : clause.kind,
        clauses: clause.clauses.map(each => withoutNegations(each, negated)),
      };
  }
}

function opposite(kind: 'and' | 'or'): 'and' | 'or' {
  return kind === 'and' ? 'or' : 'and';
}
