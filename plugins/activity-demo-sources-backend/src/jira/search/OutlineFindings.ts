import { setImmediate as breathe } from 'node:timers/promises';
import { RecentlyUsed } from '../../chronicle/RecentlyUsed';
import { sketchItem } from '../../chronicle/sketchItem';
import { Instant, ItemId, TeamId } from '../../model';
import { CompiledQuery } from '../jql/compileQuery';
import { visibleItem } from '../site/visibleItem';
import { Visit } from '../site/Visit';
import { Findings } from './Findings';
import { compareMatches, Match, MatchPosition } from './Match';
import { firstAfter } from './takePage';

/** At so many items while others wait for their turn. */
const looks = 500;

/** Candidates in order, by what they are candidates for: for as long as the clock stands, the next page finds them here. */
export type KnownCandidates = RecentlyUsed<string, readonly Match[]>;

/** What is found as it is now, although the index knows it only as it was. */
export interface Reconciled {
  readonly ids: readonly ItemId[];
  /** In order. */
  readonly matches: readonly Match[];
}

/**
 * Findings of a query about many projects, in an order that outlines know: items are looked at only as far as a page goes,
 * and of the projects no more than have to be, if the order is theirs.
 */
export class OutlineFindings implements Findings {
  readonly at: Instant;
  readonly problems: readonly string[];
  readonly #visit: Visit;
  readonly #query: CompiledQuery;
  readonly #compare: ReturnType<typeof compareMatches>;
  readonly #jql: string;
  readonly #known: KnownCandidates;
  readonly #fresh: readonly Match[];
  readonly #skipped: ReadonlySet<ItemId>;

  constructor(
    visit: Visit,
    jql: string,
    query: CompiledQuery,
    options: { at: Instant; known: KnownCandidates; reconciled: Reconciled },
  ) {
    const { at, known, reconciled } = options;
    this.at = at;
    this.problems = query.problems;
    this.#visit = visit;
    this.#jql = jql;
    this.#query = query;
    this.#compare = compareMatches(query.descending);
    this.#known = known;
    this.#fresh = reconciled.matches;
    this.#skipped = new Set(reconciled.ids);
  }

  async after(position: MatchPosition | undefined, limit: number) {
    const found: Match[] = [];
    for await (const match of this.#walk(position)) {
      found.push(match);
      if (found.length > limit) break;
    }
    const start = position
      ? firstAfter(this.#fresh, position, this.#compare)
      : 0;
    found.push(...this.#fresh.slice(start));
    found.sort(this.#compare);
    return { matches: found.slice(0, limit), isLast: found.length <= limit };
  }

  async from(startAt: number, limit: number) {
    const found = [...this.#fresh];
    for await (const match of this.#walk(undefined)) found.push(match);
    if (this.#fresh.length > 0) found.sort(this.#compare);
    return {
      matches: found.slice(startAt, startAt + limit),
      total: found.length,
    };
  }

  /** All matches in order that the index knows, from behind a position. */
  async *#walk(position: MatchPosition | undefined): AsyncGenerator<Match> {
    for (const teams of this.#stages(position)) {
      const candidates = await this.#candidates(teams);
      const start = position
        ? firstAfter(candidates, position, this.#compare)
        : 0;
      for (let place = start; place < candidates.length; place++) {
        // Reading lives takes a while, too.
        if (place % looks === 0) await breathe();
        if (this.#isFound(candidates[place])) yield candidates[place];
      }
    }
  }

  /** In order, what can be found in some projects as far as outlines tell. */
  async #candidates(teams: readonly TeamId[]): Promise<readonly Match[]> {
    const { email } = this.#visit.account;
    const name = JSON.stringify([this.#jql, email, this.at, teams]);
    const before = this.#known.get(name);
    if (before) return before;
    const candidates: Match[] = [];
    for (const team of teams) {
      // Telling a team's life takes a while: others get their turn before the next.
      await breathe();
      if (teams.length > 1) {
        this.#visit.site.company.prepare(team, this.at, 'items');
      }
      this.#sketch(team, candidates);
    }
    candidates.sort(this.#compare);
    this.#known.set(name, candidates);
    return candidates;
  }

  /** Projects that have to be sorted together: one after the other if the order goes by keys. */
  #stages(position: MatchPosition | undefined): TeamId[][] {
    const { teams, outlined, descending } = this.#query;
    if (!outlined.byKey) return [[...teams]];
    const { company } = this.#visit.site;
    const keyOf = (team: TeamId) => company.team(team).jira.projectKey;
    const direction = descending[0] ? -1 : 1;
    const sorted = [...teams].sort((a, b) =>
      keyOf(a) < keyOf(b) ? -direction : direction,
    );
    const [from] = String(position?.values[0] ?? '').split(' ');
    const start = sorted.findIndex(team => keyOf(team) === from);
    return sorted.slice(Math.max(start, 0)).map(team => [team]);
  }

  #sketch(team: TeamId, candidates: Match[]): void {
    const { at } = this;
    const { sortValues, outlined } = this.#query;
    const { outline } = this.#visit.site.company.items(team, at);
    for (let place = 0; place < outline.size; place++) {
      const item = sketchItem(outline, place, at);
      if (item?.fields.team !== team || !outlined.matches(item)) continue;
      const { id } = item.history;
      const { number } = item.fields;
      candidates.push({ id, team, number, values: sortValues(item) });
    }
  }

  #isFound({ id, team }: Match): boolean {
    if (this.#skipped.has(id)) return false;
    const { account, site } = this.#visit;
    const { outlined, matches } = this.#query;
    if (outlined.isAll && account.seesHidden) return true;
    const history = site.company.items(team, this.at).byId(id);
    const item = visibleItem(this.#visit, history, this.at);
    return item !== undefined && matches(item);
  }
}
