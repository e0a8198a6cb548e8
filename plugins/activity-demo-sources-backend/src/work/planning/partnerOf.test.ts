import { Team } from '../../model';
import { partnerOf } from './partnerOf';

const company = {
  teams: ['a', 'b', 'c', 'd', 'e'].map(id => ({ id } as Team)),
};

describe('partnerOf', () => {
  it.each([
    ['a', 'b'],
    ['b', 'a'],
    ['c', 'd'],
    ['d', 'c'],
    ['e', undefined],
  ])('of %s is %s', (team, partner) => {
    expect(partnerOf(company, team)).toBe(partner);
  });
});
