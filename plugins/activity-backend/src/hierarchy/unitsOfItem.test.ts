import { unitsOfItem, type ItemFacet } from './unitsOfItem';

const units = [
  { id: 1, filter: '' },
  { id: 2, filter: 'component:checkout' },
  { id: 3, filter: 'label:checkout' },
  { id: 4, filter: 'label:work-support' },
];

describe('unitsOfItem', () => {
  it.each<[string, ItemFacet[], number[]]>([
    ['nothing', [], [1]],
    ['a component', [{ field: 'component', value: 'Checkout' }], [1, 2]],
    ['a label', [{ field: 'label', value: 'CHECKOUT' }], [1, 3]],
    [
      'both, twice',
      [
        { field: 'label', value: 'work-support' },
        { field: 'label', value: 'Work-Support' },
        { field: 'component', value: 'checkout' },
      ],
      [1, 2, 4],
    ],
    ['others', [{ field: 'component', value: 'work-support' }], [1]],
  ])('an item with %s', (_, facets, expected) => {
    expect(unitsOfItem(facets, units)).toEqual(expected);
  });

  it('is in nothing where there are no units', () => {
    expect(unitsOfItem([{ field: 'label', value: 'a' }], [])).toEqual([]);
  });
});
