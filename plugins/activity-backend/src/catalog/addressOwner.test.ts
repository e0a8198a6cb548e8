import { addressOwner, type AddressHolder } from './addressOwner';

const holder = (id: number, name: string): AddressHolder => {
  const [source, instance] = name.split('/');
  return { id, source, instance };
};

describe('addressOwner', () => {
  it.each<[string, AddressHolder[], number | undefined]>([
    ['nobody', [], undefined],
    ['the only one', [holder(3, 'gitlab/work')], 3],
    [
      'one who has it twice',
      [holder(3, 'gitlab/work'), holder(3, 'gitlab/work')],
      3,
    ],
    [
      'nobody of two',
      [holder(3, 'gitlab/work'), holder(4, 'gitlab/work')],
      undefined,
    ],
    [
      'the first instance',
      [holder(3, 'jira/cloud'), holder(4, 'gitlab/work')],
      4,
    ],
    [
      'the first that is certain',
      [holder(3, 'gitlab/a'), holder(4, 'gitlab/a'), holder(5, 'gitlab/b')],
      5,
    ],
  ])('is %s', (_, holders, expected) => {
    expect(addressOwner(holders)).toBe(expected);
  });
});
