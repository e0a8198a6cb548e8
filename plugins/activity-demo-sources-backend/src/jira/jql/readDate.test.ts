import { Operand } from './Query';
import { readDate } from './readDate';

/** Wednesday, 14:45 in Kolkata. */
const now = Date.UTC(2026, 2, 4, 9, 15, 30);
const zone = 'Asia/Kolkata';

const value = (text: string, quoted = true): Operand => ({
  kind: 'value',
  text,
  quoted,
});
const call = (name: string, ...args: string[]): Operand => ({
  kind: 'function',
  name,
  args,
});

describe('readDate', () => {
  it.each<[string, Operand, string, string]>([
    [
      'a day lasts a day there',
      value('2026-03-01'),
      '2026-02-28T18:30:00.000Z',
      '2026-03-01T18:30:00.000Z',
    ],
    [
      'a minute lasts a minute',
      value('2026/03/01 14:30'),
      '2026-03-01T09:00:00.000Z',
      '2026-03-01T09:01:00.000Z',
    ],
    [
      'milliseconds have no zone',
      value('1772355600123', false),
      '2026-03-01T09:00:00.123Z',
      '2026-03-01T09:00:00.124Z',
    ],
  ])('%s', (_, operand, from, until) => {
    expect(readDate(operand, now, zone)).toEqual({
      from: Date.parse(from),
      until: Date.parse(until),
      moving: false,
    });
  });

  it.each<[Operand, string]>([
    [value('-7d', false), '2026-02-25T09:15:30.000Z'],
    [value('-90m'), '2026-03-04T07:45:30.000Z'],
    [value('4w 2d'), '2026-04-03T09:15:30.000Z'],
    [value('-1M'), '2026-02-04T09:15:30.000Z'],
    [call('now'), '2026-03-04T09:15:30.000Z'],
    [call('startOfDay'), '2026-03-03T18:30:00.000Z'],
    [call('startOfDay', '-1'), '2026-03-02T18:30:00.000Z'],
    [call('startOfDay', '-2h'), '2026-03-03T18:30:00.000Z'],
    [call('endOfDay'), '2026-03-04T18:29:59.999Z'],
    [call('startOfWeek'), '2026-02-28T18:30:00.000Z'],
    [call('startOfMonth', '-1'), '2026-01-31T18:30:00.000Z'],
    [call('endOfYear'), '2026-12-31T18:29:59.999Z'],
  ])('understands %j from now', (operand, at) => {
    expect(readDate(operand, now, zone)).toMatchObject({
      from: Date.parse(at),
      moving: true,
    });
  });

  it.each<[Operand]>([
    [value('2026-03-01T10:00:00Z')],
    [value('2026-13-01')],
    [value('2026-03/01')],
    [value('yesterday')],
    [value('1772355600123')],
    [call('currentUser')],
    [call('startOfDay', 'often')],
    [{ kind: 'empty' }],
  ])('does not understand %j', operand => {
    expect(readDate(operand, now, zone)).toBeUndefined();
  });
});
