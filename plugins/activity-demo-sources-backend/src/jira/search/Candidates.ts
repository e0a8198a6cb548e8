import { setImmediate as breathe } from 'node:timers/promises';
import { sketchItem, sketchItems } from '../../chronicle/sketchItem';
import { Instant, TeamId } from '../../model';
import { CompiledQuery } from '../jql/compileQuery';
import { Visit } from '../site/Visit';
import { compareMatches, Match } from './Match';

/** What a query asks for, as far as outlines tell, of some projects. */
export interface CandidateQuestion {
  readonly visit: Visit;
  readonly query: CompiledQuery;
  readonly teams: readonly TeamId[];
  /** The moment that the index is about. */
  readonly at: Instant;
}

/** Which item, and what it is sorted by at first. */
interface Columns {
  readonly teams: Uint16Array;
  readonly places: Uint32Array;
  readonly firsts: Float64Array;
}

/**
 * What can be found, in the order of the query. There are as many as there are issues, so of each there are a few numbers,
 * and the rest is made when it is looked at.
 */
export class Candidates {
  readonly length: number;
  readonly #question: CandidateQuestion;
  readonly #columns: Columns;
  /** Rows of the columns. */
  readonly #order: Uint32Array;

  static async find(question: CandidateQuestion): Promise<Candidates> {
    const rows = { teams: [], places: [], firsts: [] };
    for (let team = 0; team < question.teams.length; team++) {
      // Telling a team's life takes a while: others get their turn before the next.
      await breathe();
      collect(question, team, rows);
    }
    return new Candidates(question, {
      teams: Uint16Array.from(rows.teams),
      places: Uint32Array.from(rows.places),
      firsts: Float64Array.from(rows.firsts),
    });
  }

  private constructor(question: CandidateQuestion, columns: Columns) {
    this.length = columns.firsts.length;
    this.#question = question;
    this.#columns = columns;
    const { descending } = question.query;
    const compare = compareMatches(descending);
    const direction = descending[0] ? -1 : 1;
    const { firsts } = columns;
    this.#order = Uint32Array.from(firsts, (_, row) => row).sort((a, b) =>
      firsts[a] === firsts[b]
        ? compare(this.#match(a), this.#match(b))
        : (firsts[a] - firsts[b]) * direction,
    );
  }

  at(place: number): Match {
    return this.#match(this.#order[place]);
  }

  /** As of arrays. */
  slice(from: number, to: number): Match[] {
    return [...this.#order.subarray(from, to)].map(row => this.#match(row));
  }

  #match(row: number): Match {
    const { visit, query, teams, at } = this.#question;
    const team = teams[this.#columns.teams[row]];
    const { outline } = visit.site.company.items(team, at);
    const item = sketchItem(outline, this.#columns.places[row], at)!;
    return {
      id: item.history.id,
      team,
      number: item.fields.number,
      values: query.sortValues(item),
    };
  }
}

function collect(
  { visit, query, teams, at }: CandidateQuestion,
  place: number,
  rows: { teams: number[]; places: number[]; firsts: number[] },
): void {
  const { company } = visit.site;
  const team = teams[place];
  if (teams.length > 1) company.prepare(team, at, 'items');
  const { outline } = company.items(team, at);
  const sketch = sketchItems(outline, at);
  for (let i = 0; i < outline.size; i++) {
    const item = sketch(i);
    if (item?.fields.team !== team || !query.outlined.matches(item)) continue;
    const [first] = query.sortValues(item);
    rows.teams.push(place);
    rows.places.push(i);
    // Keys are those of one project, where they go by their numbers.
    rows.firsts.push(typeof first === 'number' ? first : item.fields.number);
  }
}
