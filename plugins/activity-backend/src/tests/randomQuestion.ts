import {
  defaultEventTypes,
  eventClasses,
  type ActivityQuery,
} from '@activity-insights/plugin-activity-common';
import { createRandom } from './createRandom';

const dayMs = 86_400_000;

const entities = [
  undefined,
  'component:default/web',
  'component:default/api',
  'system:default/shop',
  'group:default/team',
  'group:default/guild',
  'user:default/ana',
  'user:default/bo',
];

const zones = [
  undefined,
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'author',
];

/** Around which of them there are events in `seedRandomActivity`. */
const moments = [
  '2010-11-07',
  '2011-03-13',
  '2011-12-30',
  '2026-03-08',
  '2026-03-29',
  '2026-04-04',
  '2026-10-25',
].map(date => Date.parse(date));

const lengths = [3, 7, 30, 90, 300];

/** A question about what `seedRandomActivity` has stored; the same one for the same number. */
export function randomQuestion(
  number: number,
): ActivityQuery & { from: string; to: string } {
  const random = createRandom(number * 7_919);
  // The first numbers of neighbouring seeds are neighbours.
  for (let step = 0; step < 20; step += 1) random();
  const pick = <T>(from: readonly T[]) =>
    from[Math.floor(random() * from.length)];
  const some = <T>(from: readonly T[], share: number) => {
    const picked = from.filter(() => random() < share);
    return picked.length > 0 ? picked : undefined;
  };
  const rarely = <T>(value: T): T | undefined =>
    random() < 0.2 ? value : undefined;
  const length = pick(lengths) * dayMs;
  const start = pick(moments) - Math.floor(random() * length);
  const isOfDays = random() < 0.7;
  const text = (at: number) =>
    isOfDays
      ? new Date(at).toISOString().slice(0, 10)
      : new Date(at + 4_027_013).toISOString();
  return {
    entity: pick(entities),
    from: text(start),
    to: text(start + length),
    timezone: pick(zones),
    scope: rarely('owned'),
    include: some(eventClasses, 0.3),
    type: rarely(some([...defaultEventTypes, 'release' as const], 0.4)),
    source: rarely(some(['git', 'gitlab'], 0.6)),
    project: rarely(
      some(['git:local:web', 'git:local:api', 'gitlab:code.example:17'], 0.5),
    ),
    branch: rarely(some(['main', 'release/*', 'f?x', '**'], 0.4)),
    person: rarely(some(['user:default/ana', 'user:default/bo'], 0.7)),
  };
}
