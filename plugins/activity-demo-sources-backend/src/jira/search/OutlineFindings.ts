import { setImmediate as breathe } from 'node:timers/promises';
import { RecentlyUsed } from '../../chronicle/RecentlyUsed';
import { Instant, ItemId, TeamId } from '../../model';
import { CompiledQuery } from '../jql/compileQuery';
import { visibleItem } from '../site/visibleItem';
import { Visit } from '../site/Visit';
import { Candidates } from './Candidates';
import { Findings } from './Findings';
import { compareMatches, Match, MatchPosition } from './Match';
import { firstAfter } from './takePage';

/** So many items are looked at together. */
const some = 50;
/** At so many while others wait for their turn. */
const looks = 500;

/** Candidates in order, by what they are candidates for: for as long as the clock stands, the next page finds them here. */
export type KnownCandidates = RecentlyUsed<string, Candidates>;

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
    for (const teams of this.#stages(position)) {
      if (found.length > limit) break;
      const candidates = await this.#candidates(teams);
      const start = position
        ? firstAfter(candidates, position, this.#compare)
        : 0;
      for await (const bunch of this.#look(candidates, start)) {
        found.push(...bunch);
        if (found.length > limit) break;
      }
    }
    const start = position
      ? firstAfter(this.#fresh, position, this.#compare)
      : 0;
    found.push(...this.#fresh.slice(start));
    found.sort(this.#compare);
    return { matches: found.slice(0, limit), isLast: found.length <= limit };
  }

  async from(startAt: number, limit: number) {
    const end = startAt + limit;
    const found: Match[] = [];
    let total = this.#fresh.length;
    for (const teams of this.#stages(undefined)) {
      const candidates = await this.#candidates(teams);
      if (this.#findsAll) {
        total += candidates.length;
        found.push(...candidates.slice(0, Math.max(0, end - found.length)));
        continue;
      }
      for await (const bunch of this.#look(candidates, 0)) {
        total += bunch.length;
        if (found.length < end) found.push(...bunch);
      }
    }
    found.push(...this.#fresh);
    if (this.#fresh.length > 0) found.sort(this.#compare);
    return { matches: found.slice(startAt, end), total };
  }

  /** What is found among candidates, from a place on, some at a time. */
  async *#look(candidates: Candidates, start: number): AsyncGenerator<Match[]> {
    for (let place = start; place < candidates.length; place += some) {
      // Reading lives takes a while, too.
      if ((place - start) % looks === 0) await breathe();
      const bunch = candidates.slice(place, place + some);
      yield bunch.filter(match => this.#isFound(match));
    }
  }

  /** In order, what can be found in some projects as far as outlines tell. */
  async #candidates(teams: readonly TeamId[]): Promise<Candidates> {
    const { email } = this.#visit.account;
    const name = JSON.stringify([this.#jql, email, this.at, teams]);
    let candidates = this.#known.get(name);
    if (!candidates) {
      candidates = await Candidates.find({
        visit: this.#visit,
        query: this.#query,
        teams,
        at: this.at,
      });
      this.#known.set(name, candidates);
    }
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

  /** Whether every candidate is found, whatever its life. */
  get #findsAll(): boolean {
    const { seesHidden } = this.#visit.account;
    return this.#query.outlined.isAll && seesHidden && this.#skipped.size === 0;
  }

  #isFound({ id, team }: Match): boolean {
    if (this.#findsAll) return true;
    if (this.#skipped.has(id)) return false;
    const { company } = this.#visit.site;
    const history = company.items(team, this.at).byId(id);
    const item = visibleItem(this.#visit, history, this.at);
    return item !== undefined && this.#query.matches(item);
  }
}
