import { ItemHistory, TeamId } from '../../model';
import { findPlanned } from '../site/findPlanned';
import { findVisible } from '../site/findVisible';
import { teamOfProject } from '../site/teams';
import { Visit } from '../site/Visit';
import { operandsOf } from './fields/operands';
import { findJqlField } from './fields/jqlFields';
import { Term } from './Query';
import { PlainClause } from './withoutNegations';

/**
 * The teams whose projects can have an answer at all, so that a query about some projects leaves the others alone. All of
 * them, if the query does not say.
 */
export function candidateTeams(
  visit: Visit,
  where: PlainClause | undefined,
): TeamId[] {
  const named = where && teamsIn(visit, where);
  return visit.site.company.teams
    .map(team => team.id)
    .filter(id => !named || named.has(id));
}

/** Undefined is all. */
function teamsIn(visit: Visit, clause: PlainClause): Set<TeamId> | undefined {
  if (clause.kind === 'term') {
    return teamsOfTerm(visit, clause);
  }
  if (clause.kind === 'and') {
    return clause.clauses.reduce<Set<TeamId> | undefined>((known, each) => {
      // The first restriction may be enough to leave the rest unasked.
      if (known?.size === 0) {
        return known;
      }
      const teams = teamsIn(visit, each);
      return known && teams
        ? new Set([...known].filter(id => teams.has(id)))
        : known ?? teams;
    }, undefined);
  }
  const parts = clause.clauses.map(each => teamsIn(visit, each));
  return parts.every(part => part !== undefined)
    ? new Set(parts.flatMap(part => [...(part ?? [])]))
    : undefined;
}

function teamsOfTerm(visit: Visit, term: Term): Set<TeamId> | undefined {
  const field = findJqlField(visit.site.flavour, term.field)?.names[0];
  const operands = operandsOf(term.operand);
  const isRange = /^[<>]/.test(term.operator);
  if (term.operator !== '=' && term.operator !== 'in' && !isRange) {
    return undefined;
  }
  const texts = operands.flatMap(each =>
    each.kind === 'value' ? [each.text] : [],
  );
  if (texts.length < operands.length) {
    return undefined;
  }
  switch (field) {
    case 'project':
      return new Set(
        texts.flatMap(
          text => teamOfProject(visit.site.company, text)?.id ?? [],
        ),
      );
    case 'key':
      return new Set(
        texts.flatMap(text => findVisible(visit, text)?.fields.team ?? []),
      );
    case 'parent':
      return new Set(texts.flatMap(text => teamsOfChildren(visit, text)));
    case 'sprint': {
      const teams = texts.map(text => teamsOfSprint(visit, text));
      return teams.includes(undefined)
        ? undefined
        : new Set(teams.flatMap(each => each ?? []));
    }
    default:
      return undefined;
  }
}

/** Children may have been moved away, each to a project of its own. */
function teamsOfChildren(visit: Visit, parent: string): TeamId[] {
  const item = findVisible(visit, parent);
  if (!item) {
    return [];
  }
  const { id, initial } = item.history;
  const items = visit.site.company.items(initial.team, visit.at);
  return items.childrenOf(id).flatMap(teamsOfLife);
}

/** What was in a sprint keeps it when it moves. */
function teamsOfSprint(visit: Visit, id: string): TeamId[] | undefined {
  const { company } = visit.site;
  if (!/^\d+$/.test(id)) {
    return undefined;
  }
  const found = findPlanned(company, 'sprint', Number(id), visit.at);
  return found
    ? [...company.items(found.team.id, visit.at).all()].flatMap(teamsOfLife)
    : [];
}

function teamsOfLife(item: ItemHistory): TeamId[] {
  const moves = item.changes.flatMap(change =>
    change.fields.flatMap(field => (field.field === 'team' ? [field.to] : [])),
  );
  return [item.initial.team, ...moves];
}
