import { Random } from '../../chance';
import { ItemType } from '../../model';
import {
  customers,
  storyActions,
  symptoms,
  taskActions,
  things,
  users,
} from './vocabulary';

/** Summaries that break careless readers of them. */
const unusual = [
  '=SUM(A1:A9) shows up in the exported tariff table',
  'Escape <b>names</b> & "quotes" in the gate pass, as in O\'Hara, \\n and 100 %',
  '@all: who owns the berth window? (sprint, release, customer)',
  'Überprüfung der Zolltarife – Größenänderung, Fußnoten',
  'गेट पास सूची खाली है',
  'Vessel call page 🚢 shows tofu instead of flags',
  `Importer fails on very long names such as ${'Sankt-Nikolai-'.repeat(14)}Kai`,
];

/** What an item is called. */
export function writeSummary(
  random: Random,
  type: ItemType,
  version: string,
): string {
  const thing = random.pick(things);
  switch (type) {
    case 'Product Version':
      return `Version ${version}`;
    case 'Feature':
      return `${capital(thing)}s for ${random.pick(users)}`;
    case 'Customer Adoption':
      return `${random.pick(customers)} works with version ${version}`;
    case 'Epic':
      return `${capital(thing)}: ${random
        .pick(storyActions)
        .toLocaleLowerCase('en-US')}, ${random.pick([
        'step 1',
        'step 2',
        'the rest',
      ])}`;
    case 'Sub-task':
      return `${random.pick(taskActions)} the ${thing}`;
    default:
  }
  if (random.perMille(12)) return random.pick(unusual);
  switch (type) {
    case 'Bug':
      return `${capital(thing)} ${random.pick(symptoms)}`;
    case 'Task':
      return `${random.pick(taskActions)} the ${thing}`;
    default:
      return `${random.pick(storyActions)} the ${thing} as ${random.pick(
        users,
      )} see it`;
  }
}

/** What an item says beyond its summary; a third say nothing. */
export function writeDescription(random: Random, type: ItemType): string {
  if (random.percent(33)) return '';
  const who = random.pick(users);
  const what = random.pick(things);
  if (type === 'Bug') {
    return `Steps: open the ${what}, wait for a minute, save.\nExpected: it is saved.\nSeen: it ${random.pick(
      symptoms,
    )}. Reported by ${who}.`;
  }
  return `${capital(who)} need the ${what} at hand.${
    random.percent(40)
      ? `\n\nDone when\n- the ${what} can be found\n- ${random.pick(
          users,
        )} have seen it\n- it is documented`
      : ''
  }`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}
