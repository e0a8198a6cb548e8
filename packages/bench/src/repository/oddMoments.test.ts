import { oddMoments } from './oddMoments';

describe('oddMoments', () => {
  it.each([
    ['New York, spring', '2019-03-10T07:00:00Z'],
    ['New York, autumn', '2018-11-04T06:00:00Z'],
    ['Lord Howe, April', '2019-04-06T15:00:00Z'],
    ['Lord Howe, October', '2019-10-05T15:30:00Z'],
    ['Berlin, March', '2015-03-29T01:00:00Z'],
    ['Berlin, October', '2014-10-26T01:00:00Z'],
  ])('has the change of %s', (_, instant) => {
    expect(oddMoments()).toContain(Date.parse(instant) / 1000);
  });
});
