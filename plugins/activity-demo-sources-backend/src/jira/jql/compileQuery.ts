import { ItemState } from '../../chronicle/itemAt';
import { Instant, TeamId } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { Visit } from '../site/Visit';
import { candidateTeams } from './candidateTeams';
import { compileClause } from './compileClause';
import { findJqlField } from './fields/jqlFields';
import { ItemTest, JqlContext, SortValue } from './JqlContext';
import { OutlinedQuery, outlineQuery } from './outlineQuery';
import { Query, SortTerm, Term } from './Query';
import { PlainClause, withoutNegations } from './withoutNegations';

const mostSortTerms = 7;

/** A query that can be put to items. */
export interface CompiledQuery {
  readonly teams: readonly TeamId[];
  readonly matches: ItemTest;
  /** What to sort by, one value for each term of the order; what is equal stands in order of its id. */
  readonly sortValues: (item: ItemState) => SortValue[];
  readonly descending: readonly boolean[];
  /** Whether the same items may give another answer later. */
  readonly moving: boolean;
  /** What the query asks for and this Jira has not; such terms match nothing. */
  readonly problems: readonly string[];
  readonly outlined: OutlinedQuery;
}

/**
 * Understands a query for one account.
 *
 * @param at - what the index knows
 * @throws JiraRefusal 400, if it asks for fields or operators that there are not
 */
export function compileQuery(
  visit: Visit,
  query: Query,
  at: Instant,
): CompiledQuery {
  const where = query.where && withoutNegations(query.where);
  refuseUnknownFields(visit, where, query.orderBy);
  let moving = false;
  const problems: string[] = [];
  const context: JqlContext = {
    visit,
    at,
    teams: candidateTeams(visit, where),
    problems,
    noteTime: () => {
      moving = true;
    },
  };
  const matches = where ? compileClause(where, context) : () => true;
  // Without an order the newest come first.
  const orderBy: readonly SortTerm[] =
    query.orderBy.length > 0
      ? query.orderBy
      : [{ field: 'created', descending: true }];
  const sortFields = orderBy.map(({ field }) =>
    findJqlField(visit.site.flavour, field),
  );
  const sorts = sortFields.map(field => field?.sort?.(context));
  return {
    teams: context.teams,
    matches,
    sortValues: item => sorts.map(sort => sort?.(item) ?? null),
    descending: orderBy.map(each => each.descending),
    moving,
    problems: [...new Set(problems)],
    outlined: outlineQuery(where, sortFields, context),
  };
}

function refuseUnknownFields(
  visit: Visit,
  where: PlainClause | undefined,
  orderBy: readonly SortTerm[],
): void {
  const { flavour } = visit.site;
  const problems = (where ? termsOf(where) : []).flatMap(term => {
    const field = findJqlField(flavour, term.field);
    if (!field || field.operators.length === 0) {
      return [unknownField(term.field)];
    }
    return field.operators.includes(term.operator)
      ? []
      : [
          `The operator '${term.operator}' is not supported by the '${term.field}' field.`,
        ];
  });
  for (const term of orderBy) {
    const field = findJqlField(flavour, term.field);
    if (!field) {
      problems.push(unknownField(term.field));
    } else if (!field.sort) {
      problems.push(`Not able to sort using field '${term.field}'.`);
    }
  }
  if (orderBy.length > mostSortTerms) {
    problems.push(
      `The ORDER BY clause can contain a maximum of ${mostSortTerms} fields.`,
    );
  }
  if (problems.length > 0) {
    throw JiraRefusal.badRequest(...new Set(problems));
  }
}

function unknownField(name: string): string {
  return `Field '${name}' does not exist or you do not have permission to view it.`;
}

function termsOf(clause: PlainClause): Term[] {
  return clause.kind === 'term' ? [clause] : clause.clauses.flatMap(termsOf);
}
