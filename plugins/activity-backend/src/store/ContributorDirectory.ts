import type { Tx } from './Database';
import { readAppliedSetting } from './operations/appliedSettings';
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

/** Names and kinds of accounts change without notice, links never. */
const longestKnownMs = 60_000;

/**
 * Who each account counts as, kept in memory: answers about a whole organisation need it of every account. It is read again
 * after every change of links, and at least every minute.
 */
export class ContributorDirectory {
  #version: string | undefined;
  #readAt = 0;
  #contributors = new Map<number, Contributor>();

  /** Everybody as of this transaction. */
  async read(tx: Tx): Promise<ReadonlyMap<number, Contributor>> {
    const attribution = await readAppliedSetting(tx, attributionSetting);
    const [{ last, count }] = await readRows<{ last: number; count: number }>(
      tx,
      {
        text: 'SELECT max(id) AS last, count(*) AS count FROM accounts',
        bindings: [],
      },
    );
    const version = `${attribution} ${last} ${count}`;
    const isOld = Date.now() - this.#readAt > longestKnownMs;
    if (version !== this.#version || isOld) {
      this.#contributors = await readContributors(tx);
      this.#version = version;
      this.#readAt = Date.now();
    }
    return this.#contributors;
  }
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
