import type { AnswerZone } from './AnswerZone';
import { localDateOf, localTimeOf } from './localDateOf';

const at = Date.UTC(2026, 2, 4, 23, 30);
const place = (name: string): AnswerZone => ({ kind: 'place', name });
const author: AnswerZone = { kind: 'author', fallback: 'Asia/Kolkata' };

describe('the local date and time of an event', () => {
  it.each([
    ['in a place', place('UTC'), 330, '2026-03-04T23:30:00'],
    ['in another', place('Asia/Kathmandu'), null, '2026-03-05T05:15:00'],
    ['of its author', author, -300, '2026-03-04T18:30:00'],
    ['of an unknown author', author, null, '2026-03-05T05:00:00'],
  ])('%s', (_, zone, authorOffset, expected) => {
    expect(localTimeOf(at, authorOffset, zone)).toBe(expected);
    expect(localDateOf(at, authorOffset, zone)).toBe(expected.slice(0, 10));
  });
});
