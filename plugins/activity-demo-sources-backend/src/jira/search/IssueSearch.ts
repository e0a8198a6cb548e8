import { setImmediate as breathe } from 'node:timers/promises';
import { RecentlyUsed } from '../../chronicle/RecentlyUsed';
import { Instant, ItemId } from '../../model';
import { CompiledQuery, compileQuery } from '../jql/compileQuery';
import { parseQuery } from '../jql/parseQuery';
import { Query } from '../jql/Query';
import { JiraRefusal } from '../JiraRefusal';
import { findVisible } from '../site/findVisible';
import { Visit } from '../site/Visit';
import { Findings } from './Findings';
import { ListedFindings } from './ListedFindings';
import { compareMatches, Match } from './Match';
import { MatchCache } from './MatchCache';
import { matchTeam } from './matchTeam';
import { KnownCandidates, OutlineFindings } from './OutlineFindings';

export interface SearchQuestion {
  readonly jql: string;
  /** Items that are found as they are now, although the index knows them only as they were. */
  readonly reconcile?: readonly ItemId[];
  /** Whether values that do not exist match nothing instead of failing the query. */
  readonly lenient?: boolean;
}

/** More projects than can be gone through item by item while somebody waits. */
const manyProjects = 8;

/** Searches the issues of a Jira; one for each Jira, as it remembers what queries found. */
export class IssueSearch {
  readonly #cache = new MatchCache();
  /** Of a few walks at a time: there are as many as there are issues. */
  readonly #candidates: KnownCandidates = new RecentlyUsed(3);

  /** @throws JiraRefusal 400 if the query cannot be understood */
  async find(visit: Visit, question: SearchQuestion): Promise<Findings> {
    const query = parseQuery(question.jql);
    const at = visit.at - visit.site.settings.indexLag;
    const compiled = compileQuery(visit, query, at);
    if (compiled.problems.length > 0 && !question.lenient) {
      throw JiraRefusal.badRequest(...compiled.problems);
    }
    const ids = question.reconcile ?? [];
    const reconciled = { ids, matches: matchFresh(visit, query, ids) };
    const { jql } = question;
    if (compiled.outlined.inOrder && compiled.teams.length > manyProjects) {
      const known = this.#candidates;
      const options = { at, known, reconciled };
      return new OutlineFindings(visit, jql, compiled, options);
    }
    const skipped = new Set(ids);
    const lists = await this.#lists(visit, jql, compiled, at);
    return new ListedFindings(compiled, at, [
      ...lists.map(list =>
        skipped.size === 0 ? list : list.filter(({ id }) => !skipped.has(id)),
      ),
      reconciled.matches,
    ]);
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
  if (ids.length === 0) return [];
  const compiled = compileQuery(visit, query, visit.at);
  return [...new Set(ids)]
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
