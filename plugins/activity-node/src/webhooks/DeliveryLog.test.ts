import { DeliveryLog } from './DeliveryLog';

const day = 24 * 3_600_000;

describe('DeliveryLog', () => {
  it('remembers a delivery for a day', () => {
    const log = new DeliveryLog();
    expect(log.has('a', 0)).toBe(false);
    log.add('a', 0);
    expect(log.has('a', day - 1)).toBe(true);
    expect(log.has('a', day)).toBe(false);
  });

  it('forgets the oldest when there are too many', () => {
    const log = new DeliveryLog(2);
    log.add('a', 1);
    log.add('b', 2);
    log.add('a', 3);
    log.add('c', 4);
    expect(['a', 'b', 'c'].map(id => log.has(id, 5))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
