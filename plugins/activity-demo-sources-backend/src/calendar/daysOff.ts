import { Random } from '../chance';
import { Person } from '../model';
import { Day, dayNumber } from './civilDate';

/** The days of one year on which somebody is on holiday or ill; weekends may be among them. */
export function daysOff(seed: number, person: Person, year: number): Set<Day> {
  const random = Random.of(seed, 'days off', person.id, year);
  const days = new Set<Day>();
  const take = (first: Day, count: number) => {
    for (let day = first; day < first + count; day++) days.add(day);
  };
  take(dayNumber(year, 6, 20) + random.below(60), random.between(12, 19));
  const breaks = random.between(1, 3);
  for (let i = 0; i < breaks; i++) {
    take(dayNumber(year, 1, 7) + random.below(330), random.between(3, 9));
  }
  const illnesses = random.below(5);
  for (let i = 0; i < illnesses; i++) {
    take(dayNumber(year, 1, 1) + random.below(365), random.between(1, 4));
  }
  // The company is shut between the years.
  take(dayNumber(year, 1, 1), 1);
  take(dayNumber(year, 12, 24), 8);
  return days;
}
