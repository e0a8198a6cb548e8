import type { ActivityEvent } from '@activity-insights/plugin-activity-common';

const people = ['Ada Fern', 'Bo Linden', 'Cai Rowan', 'Dee Hazel', 'Eli Maple'];
const subjects = [
  'Keep the basket when a session ends',
  'Round prices once, at the end',
  'Name the currency in every amount',
  'Retry a payment that timed out',
  'Show delivery dates in local time',
  'Remove the old address form',
];
const millisecondsOfHour = 3_600_000;

/** A generator of numbers in [0, 1) that gives the same ones each time. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How likely work is in an hour of the UTC week; Monday is 0. */
function likelihood(weekday: number, hour: number): number {
  if (weekday > 4) return hour > 8 && hour < 22 ? 0.04 : 0.005;
  if (hour < 6 || hour > 20) return 0.02;
  const peaks =
    Math.exp(-((hour - 9.5) ** 2) / 4) + Math.exp(-((hour - 14) ** 2) / 6);
  return (weekday === 1 ? 1.3 : 1) * peaks;
}

/** Events of a team over the days before `now`, newest first. Times are UTC. */
export function madeEvents(now: number, days: number): ActivityEvent[] {
  const random = makeRandom(7);
  const events: ActivityEvent[] = [];
  const lastHour = Math.floor(now / millisecondsOfHour);
  for (let hour = lastHour; hour > lastHour - days * 24; hour--) {
    const at = new Date(hour * millisecondsOfHour);
    const chance = likelihood((at.getUTCDay() + 6) % 7, at.getUTCHours());
    for (let count = 0; count < 3; count++) {
      if (random() < chance * 0.5) {
        const minute = Math.floor(random() * 60);
        const time = new Date(hour * millisecondsOfHour + minute * 60_000);
        events.push(madeEvent(events.length, time, random));
      }
    }
  }
  return events.sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
}

function madeEvent(
  index: number,
  time: Date,
  random: () => number,
): ActivityEvent {
  const pick = <T>(items: readonly T[]) =>
    items[Math.floor(random() * items.length)];
  const project = pick(['checkout-web', 'checkout-api', 'payments']);
  const sha = Array.from({ length: 40 }, () =>
    Math.floor(random() * 16).toString(16),
  ).join('');
  const flag = random();
  return {
    id: String(index),
    type: pick(['commit', 'commit', 'change_merged', 'change_reviewed']),
    source: 'git',
    instance: 'local',
    occurredAt: time.toISOString(),
    actor: { name: pick(people) },
    project: { id: project, name: project },
    entityRefs: ['component:default/checkout'],
    branch: pick(['main', 'main', 'feature/wallets']),
    sha,
    title: pick(subjects),
    url: `https://git.example/${project}/commit/${sha}`,
    flags: (flag < 0.05 && ['merges']) || (flag < 0.08 && ['bots']) || [],
  };
}
