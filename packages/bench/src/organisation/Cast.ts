import type { Random } from '../repository/Random';
import type { Organisation, PersonPlan } from './Organisation';
import { WeightedChoice, zipfWeights } from './WeightedChoice';

/** Of all events, one in twenty is the bot's. */
const botShare = 0.05;

/** Of the others, so many are made by the team that owns the component. */
const teamShare = 0.6;

/** Of the rest, so many are made by people whom the catalog does not know. */
const outsiderShare = 0.12;

const steepness = 0.7;

/** Decides who did something: skewed, as some do much and most do little. */
export class Cast {
  readonly #bot: PersonPlan;
  readonly #everybody: Choice;
  readonly #outsiders: Choice;
  readonly #teams = new Map<number, Choice>();

  constructor({ people, groups }: Pick<Organisation, 'people' | 'groups'>) {
    const members = people.filter(person => person.kind === 'member');
    this.#bot = people.find(person => person.kind === 'bot')!;
    this.#everybody = choiceOf(members);
    this.#outsiders = choiceOf(people.filter(p => p.kind === 'outsider'));
    groups.forEach((group, index) => {
      if (group.level !== 'team') return;
      const team = members.filter(({ teams }) => teams.includes(index));
      this.#teams.set(index, choiceOf(team));
    });
  }

  /** @param owner - index of the team that owns the component at which it happened */
  pick(random: Random, owner: number): PersonPlan {
    if (random.chance(botShare)) return this.#bot;
    if (random.chance(teamShare))
      return pickOf(this.#teams.get(owner)!, random);
    return pickOf(
      random.chance(outsiderShare) ? this.#outsiders : this.#everybody,
      random,
    );
  }
}

interface Choice {
  people: PersonPlan[];
  choice: WeightedChoice;
}

function choiceOf(people: PersonPlan[]): Choice {
  const choice = new WeightedChoice(zipfWeights(people.length, steepness));
  return { people, choice };
}

function pickOf({ people, choice }: Choice, random: Random): PersonPlan {
  return people[choice.at(random.next())];
}
