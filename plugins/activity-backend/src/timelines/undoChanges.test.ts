import { createRandom } from '../tests/createRandom';
import { entryOn, itemNow, onDay } from '../tests/pastOfItem';
import { buildSpans } from './buildSpans';
import type { LogEntry } from './ItemPast';
import { undoFields } from './undoFields';

const stages = ['todo', 'inProgress', 'done'] as const;
const days = 40;

/** What an item was, day by day. */
interface DayState {
  status: number;
  parent: number | null;
  sprints: string[];
  estimate: number | null;
}

describe('the log of an item, undone', () => {
  it('gives what the item was, whatever has happened', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = createRandom(seed);
      const pick = (below: number) => Math.floor(random() * below);
      let state: DayState = {
        status: 0,
        parent: null,
        sprints: [],
        estimate: null,
      };
      const history: DayState[] = [state];
      const entries: LogEntry[] = [];
      for (let number = 1; number < days; number += 1) {
        // A field may change more than once a day.
        for (let change = pick(3); change > 0; change -= 1) {
          const next = changeOf(state, pick(4), pick);
          entries.push(...logOf(state, next, number, entries.length));
          state = next;
        }
        history.push(state);
      }
      const now = itemNow({
        status: {
          id: `${state.status}`,
          name: `S${state.status}`,
          category: stages[state.status % 3],
        },
        parent: {
          id: state.parent === null ? null : `${state.parent}`,
          key: null,
        },
        sprints: state.sprints,
        estimate: state.estimate,
        seenAt: onDay(days),
      });
      const shuffled = [...entries].sort(() => random() - 0.5);
      const spans = buildSpans(
        now,
        undoFields({ now, entries: shuffled }),
        status => stages[Number(status) % 3],
      );
      const valuesOn = (field: string, number: number) => {
        const at = onDay(number) + 1;
        return spans
          .filter(
            span =>
              span.field === field &&
              span.from <= at &&
              (span.to === null || span.to > at),
          )
          .map(({ value }) => value)
          .sort();
      };
      history.forEach((was, number) => {
        expect(valuesOn('status', number)).toEqual([`${was.status}`]);
        expect(valuesOn('category', number)).toEqual([stages[was.status % 3]]);
        expect(valuesOn('parent', number)).toEqual(
          was.parent === null ? [] : [`id:${was.parent}`],
        );
        expect(valuesOn('sprint', number)).toEqual([...was.sprints].sort());
        expect(valuesOn('estimate', number)).toEqual(
          was.estimate === null ? [] : [`${was.estimate}`],
        );
      });
      expect(spans.filter(({ field }) => field === 'exact')).toEqual([]);
    }
  });
});

function changeOf(
  state: DayState,
  kind: number,
  pick: (below: number) => number,
): DayState {
  switch (kind) {
    case 0:
      return { ...state, status: pick(6) };
    case 1:
      return { ...state, parent: pick(4) === 0 ? null : pick(5) };
    case 2:
      return {
        ...state,
        sprints: ['1', '2', '3'].filter(() => pick(2) === 0),
      };
    default:
      return { ...state, estimate: pick(4) === 0 ? null : pick(8) / 2 };
  }
}

/** What Jira notes of a change; of no change nothing. */
function logOf(
  before: DayState,
  after: DayState,
  number: number,
  count: number,
): LogEntry[] {
  const field = (Object.keys(before) as (keyof DayState)[]).find(
    each => `${before[each]}` !== `${after[each]}`,
  );
  if (!field) return [];
  const textOf = (value: DayState[keyof DayState]) =>
    value === null || `${value}` === '' ? null : `${value}`;
  const [from, to] = [textOf(before[field]), textOf(after[field])];
  const history = { historyId: `${1_000 + count}` };
  switch (field) {
    case 'status':
      return [
        entryOn(number, 'status', {
          ...history,
          from,
          fromText: `S${from}`,
          to,
          toText: `S${to}`,
        }),
      ];
    case 'estimate':
      return [
        entryOn(number, 'Story Points', {
          ...history,
          fromText: from,
          toText: to,
        }),
      ];
    default:
      return [
        entryOn(number, field === 'parent' ? 'Parent Link' : 'Sprint', {
          ...history,
          from,
          to,
        }),
      ];
  }
}
