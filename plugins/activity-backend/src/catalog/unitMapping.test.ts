import { unitMapping } from './unitMapping';

const locators = [
  {
    componentRef: 'component:default/web',
    locator: 'git.example/web',
    foundIn: 'location' as const,
  },
  {
    componentRef: 'component:default/shop',
    locator: 'git.example/web',
    foundIn: 'annotation' as const,
  },
];

describe('unitMapping', () => {
  it('maps to every Component that names the place', () => {
    const unit = {
      unitId: 1,
      componentRefs: [],
      locators: ['git.example/web'],
    };
    expect(unitMapping([unit], locators)).toEqual([
      {
        unitId: 1,
        componentRef: 'component:default/web',
        mappedBy: 'location',
      },
      {
        unitId: 1,
        componentRef: 'component:default/shop',
        mappedBy: 'annotation',
      },
    ]);
  });

  it('takes the word of the configuration instead', () => {
    const unit = {
      unitId: 1,
      componentRefs: ['component:default/api'],
      locators: ['git.example/web'],
    };
    expect(unitMapping([unit], locators)).toEqual([
      { unitId: 1, componentRef: 'component:default/api', mappedBy: 'config' },
    ]);
  });

  it('maps nowhere what nobody names', () => {
    const unit = {
      unitId: 1,
      componentRefs: [],
      locators: ['git.example/other'],
    };
    expect(unitMapping([unit], locators)).toEqual([]);
  });
});
