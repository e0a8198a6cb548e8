import { toSprintRecord } from './toSprintRecord';

const baseUrl = 'https://jira.example';

describe('toSprintRecord', () => {
  it('reads a closed sprint of Cloud', () => {
    expect(
      toSprintRecord(
        {
          id: 103,
          self: 'https://jira.example/rest/agile/1.0/sprint/103',
          state: 'closed',
          name: 'WEB Sprint 1, the [first]',
          startDate: '2026-01-05T09:00:00.000Z',
          endDate: '2026-01-19T09:00:00.000Z',
          completeDate: '2026-01-19T15:30:00.500Z',
          createdDate: '2026-01-01T09:00:00.000Z',
          originBoardId: 1,
          goal: 'Calm water',
        },
        baseUrl,
      ),
    ).toEqual({
      kind: 'sprint',
      id: '103',
      name: 'WEB Sprint 1, the [first]',
      state: 'closed',
      board: '1',
      goal: 'Calm water',
      startAt: Date.UTC(2026, 0, 5, 9),
      endAt: Date.UTC(2026, 0, 19, 9),
      completedAt: Date.UTC(2026, 0, 19, 15, 30, 0, 500),
      url: 'https://jira.example/secure/RapidBoard.jspa?rapidView=1&sprint=103',
    });
  });

  it('reads the dates of Data Center, which are in the zone of the reader', () => {
    const sprint = {
      id: 103,
      state: 'ACTIVE',
      name: 'One',
      startDate: '2026-01-05T14:30:00.000+05:30',
      endDate: '2026-01-19T14:30:00.000+0530',
      goal: '',
    };
    expect(toSprintRecord(sprint, baseUrl)).toEqual({
      kind: 'sprint',
      id: '103',
      name: 'One',
      state: 'active',
      startAt: Date.UTC(2026, 0, 5, 9),
      endAt: Date.UTC(2026, 0, 19, 9),
    });
  });

  it('reads a future sprint, which has no dates', () => {
    expect(
      toSprintRecord({ id: 9, state: 'future', name: 'Next' }, baseUrl),
    ).toEqual({ kind: 'sprint', id: '9', name: 'Next', state: 'future' });
  });

  it.each([
    [{ id: 9, state: 'paused', name: 'Odd' }, /state/],
    [{ id: 9, state: 'active', name: 'Odd', startDate: 'today' }, /startDate/],
    [{ id: 9, state: 'active' }, /name/],
  ])('names what it does not understand: %j', (sprint, reason) => {
    expect(toSprintRecord(sprint, baseUrl)).toEqual({
      key: 'sprint 9',
      reason: expect.stringMatching(reason),
    });
  });
});
