import { isDeepStrictEqual } from 'node:util';
import type { Tx } from './Database';
import { attributionSetting } from './rollups/readScopeVersion';
import { contributorSql, personSql } from './scopedEvents/contributorSql';
import { readRows } from './scopedEvents/Sql';

/** Who an account counts as. */
export interface Contributor {
  isBot: boolean;
  /** The linked User, else the account. */
  contributor: string;
  /** As `contributor`, but with unlinked namesakes taken for one person. */
  person: string;
  /** A number for each contributor, and one for each person, from 0. */
  contributorNumber: number;
  personNumber: number;
}

/** Names and kinds of accounts change without notice, links never. Nor does any transaction take so long. */
const longestKnownMs = 60_000;

/** What tells whether there is anybody else, or an account is somebody else's. */
interface DirectoryState {
  /** Changes of links. */
  attribution: string | null;
  /** Of the accounts that may be new. */
  last: number | null;
  count: number;
}

/**
 * Who each account counts as, kept in memory: answers about a whole organisation need it of every account. It is read again
 * after every change of links, when there are new accounts, and at least every minute.
 */
export class ContributorDirectory {
  readonly #now: () => number;
  #readAt = -Infinity;
  #state: DirectoryState | undefined;
  #contributors: ReadonlyMap<number, Contributor> = new Map();
  #last = 0;
  /** No account with an id up to this comes any more. An id is taken before it is committed, but not a minute before. */
  #settled = 0;

  /** @param now - a clock in milliseconds that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Everybody as of this transaction. */
  async read(tx: Tx): Promise<ReadonlyMap<number, Contributor>> {
    const state = await readState(tx, this.#settled);
    const now = this.#now();
    const isOld = now - this.#readAt > longestKnownMs;
    if (!isOld && isDeepStrictEqual(state, this.#state)) {
      return this.#contributors;
    }
    const contributors = await readContributors(tx);
    if (isOld) this.#settled = this.#last;
    const recent = [...contributors.keys()].filter(id => id > this.#settled);
    this.#last = recent.reduce((high, id) => Math.max(high, id), this.#settled);
    this.#state = {
      attribution: state.attribution,
      last: recent.length === 0 ? null : this.#last,
      count: recent.length,
    };
    this.#contributors = contributors;
    this.#readAt = now;
    return contributors;
  }
}

async function readState(tx: Tx, settled: number): Promise<DirectoryState> {
  const [row] = await readRows<
    Omit<DirectoryState, 'count'> & { count: number | string }
  >(tx, {
    text: `
      SELECT max(id) AS last, count(*) AS count,
        (SELECT value FROM applied_settings WHERE name = '${attributionSetting}') AS attribution
      FROM accounts WHERE id > ?`,
    bindings: [settled],
  });
  const { attribution, last } = row;
  return { attribution, last, count: Number(row.count) };
}

async function readContributors(tx: Tx): Promise<Map<number, Contributor>> {
  const rows = await readRows<{
    id: number;
    kind: string;
    contributor: string;
    person: string;
  }>(tx, {
    text: `SELECT a.id, a.kind, ${contributorSql} AS contributor, ${personSql} AS person FROM accounts AS a`,
    bindings: [],
  });
  const contributors = new Map<string, number>();
  const persons = new Map<string, number>();
  const numberOf = (numbers: Map<string, number>, name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  return new Map(
    rows.map(({ id, kind, contributor, person }) => [
      id,
      {
        isBot: kind === 'bot',
        contributor,
        person,
        contributorNumber: numberOf(contributors, contributor),
        personNumber: numberOf(persons, person),
      },
    ]),
  );
}
