import { Random } from '../../chance';
import { homeNames, NamePool, worldNames } from './peopleNames';

export interface PersonName {
  readonly given: string;
  readonly family: string;
  /** Of letters a to z and a dot, unique in the company. */
  readonly username: string;
}

/** Gives everybody a name and a username of their own. */
export class PersonNames {
  readonly #taken = new Set<string>();

  /** @param zone - where the team is */
  take(random: Random, zone: string): PersonName {
    const pool = random.percent(65) ? homeNames[zone] : random.pick(worldNames);
    let name = draw(random, pool);
    // A few people may share a name, but most names are free.
    for (let i = 0; i < 6 && this.#taken.has(plain(name)); i++) {
      name = draw(random, pool);
    }
    let username = plain(name);
    for (let i = 2; this.#taken.has(username); i++) username = plain(name) + i;
    this.#taken.add(username);
    return { ...name, username };
  }
}

function draw(random: Random, pool: NamePool) {
  return { given: random.pick(pool.given), family: random.pick(pool.family) };
}

function plain({ given, family }: { given: string; family: string }): string {
  return `${ascii(given)}.${ascii(family)}`;
}

const letters: Record<string, string> = {
  ...{ ß: 'ss', ł: 'l', đ: 'd', ø: 'o', å: 'aa', ı: 'i', æ: 'ae' },
  ...{ ä: 'ae', ö: 'oe', ü: 'ue' },
};

function ascii(name: string): string {
  return [...name.toLocaleLowerCase('en-US').normalize('NFC')]
    .map(letter => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}
