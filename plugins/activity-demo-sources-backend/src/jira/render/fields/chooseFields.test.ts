import { chooseFields } from './chooseFields';
import { issueFields } from './issueFields';

const all = issueFields('cloud');
const idsOf = (asked: string[], byDefault: '*all' | '*navigable' | 'id') => {
  const { fields, only } = chooseFields(all, asked, byDefault);
  return only ?? fields.map(({ id }) => id);
};

describe('chooseFields', () => {
  it('takes fields by their ids, in lists with commas too, and ignores what is none', () => {
    expect(
      idsOf(['summary,status', 'nonsense', 'customfield_10020'], 'id'),
    ).toEqual(['summary', 'status', 'customfield_10020']);
  });

  it('leaves out comments where only navigable fields are asked for', () => {
    expect(idsOf([], '*navigable')).not.toContain('comment');
    expect(idsOf(['*navigable', 'comment'], 'id')).toContain('comment');
    expect(idsOf(['*all'], 'id')).toHaveLength(all.length);
  });

  it('starts from the default where fields are only left out', () => {
    expect(idsOf(['-comment', '-description'], '*all')).toHaveLength(
      all.length - 2,
    );
  });

  it.each([
    [[], 'id'],
    [['id'], 'id'],
    [['key', 'id'], 'key'],
  ])('for %j, gives the %s and no fields', (asked, only) => {
    expect(idsOf(asked, 'id')).toBe(only);
  });
});
