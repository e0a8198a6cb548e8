import { setImmediate as breathe } from 'node:timers/promises';
import { Instant, ItemId } from '../../model';
import { CompiledQuery, compileQuery } from '../jql/compileQuery';
import { parseQuery } from '../jql/parseQuery';
import { Query } from '../jql/Query';
import { JiraRefusal } from '../JiraRefusal';
import { findVisible } from '../site/findVisible';
import { Visit } from '../site/Visit';
import { compareMatches, Match, MatchPosition } from './Match';
import { MatchCache } from './MatchCache';
import { matchTeam } from './matchTeam';

export interface SearchQuestion {
  readonly jql: string;
  /** Items that are found as they are now, although the index knows them only as they were. */
  readonly reconcile?: readonly ItemId[];
  /** Whether values that do not exist match nothing instead of failing the query. */
  readonly lenient?: boolean;
}

/** All that a question finds, project by project, each list in order. */
export interface Findings {
  readonly lists: readonly (readonly Match[])[];
  readonly compare: (a: MatchPosition, b: MatchPosition) => number;
  /** The moment that the index is about. */
  readonly at: Instant;
  readonly problems: readonly string[];
}

/** Searches the issues of a Jira; one for each Jira, as it remembers what queries found. */
export class IssueSearch {
  readonly #cache = new MatchCache();

  /** @throws JiraRefusal 400 if the query cannot be understood */
  async find(visit: Visit, question: SearchQuestion): Promise<Findings> {
    const query = parseQuery(question.jql);
    const at = visit.at - visit.site.settings.indexLag;
    const compiled = compileQuery(visit, query, at);
    if (compiled.problems.length > 0 && !question.lenient) {
      throw JiraRefusal.badRequest(...compiled.problems);
    }
    const fresh = new Set(question.reconcile ?? []);
    const lists = await this.#lists(visit, question.jql, compiled, at);
    return {
      lists:
        fresh.size === 0
          ? lists
          : [
              ...lists.map(list => list.filter(({ id }) => !fresh.has(id))),
              matchFresh(visit, query, [...fresh]),
            ],
      compare: compareMatches(compiled.descending),
      at,
      problems: compiled.problems,
    };
  }

  async #lists(
    visit: Visit,
    jql: string,
    query: CompiledQuery,
    at: Instant,
  ): Promise<(readonly Match[])[]> {
    const lists: (readonly Match[])[] = [];
    for (const team of query.teams) {
      const name = JSON.stringify([team, visit.account.email, jql]);
      let found = this.#cache.get(name, at);
      if (!found) {
        // Making a chronicle takes a while: others get their turn before the next.
        await breathe();
        found = matchTeam(visit, query, team, at);
        this.#cache.set(name, found);
      }
      lists.push(found.matches);
    }
    return lists;
  }
}

function matchFresh(
  visit: Visit,
  query: Query,
  ids: readonly ItemId[],
): Match[] {
  const compiled = compileQuery(visit, query, visit.at);
  return ids
    .flatMap(id => {
      const item = findVisible(visit, id);
      return item && compiled.matches(item)
        ? [
            {
              id,
              team: item.fields.team,
              number: item.fields.number,
              values: compiled.sortValues(item),
            },
          ]
        : [];
    })
    .sort(compareMatches(compiled.descending));
}
