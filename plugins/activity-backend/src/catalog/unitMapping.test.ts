import { unitMapping } from './unitMapping';

const locators = [
  {
    componentRef: 'component:default/web',
    locator: 'git.example/web',
    foundIn: 'location' as const,
    facets: [],
  },
  {
    componentRef: 'component:default/shop',
    locator: 'git.example/web',
    foundIn: 'annotation' as const,
    facets: [],
  },
];

describe('unitMapping', () => {
  it('maps to every Component that names the place', () => {
    const unit = {
      unitId: 1,
      filter: '',
      componentRefs: [],
      locators: ['git.example/web'],
    };
    expect(unitMapping([unit], locators, new Set())).toEqual([
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
      filter: '',
      componentRefs: ['component:default/api'],
      locators: ['git.example/web'],
    };
    expect(unitMapping([unit], locators, new Set())).toEqual([
      { unitId: 1, componentRef: 'component:default/api', mappedBy: 'config' },
    ]);
  });

  it('maps nowhere what nobody names', () => {
    const unit = {
      unitId: 1,
      filter: '',
      componentRefs: [],
      locators: ['git.example/other'],
    };
    expect(unitMapping([unit], locators, new Set())).toEqual([]);
  });

  describe('of parts of a project', () => {
    const takes = (name: string, ...facets: string[]) => ({
      componentRef: `component:default/${name}`,
      locator: 'jira:web',
      foundIn: 'annotation' as const,
      facets,
    });
    const naming = [
      takes('all'),
      takes('shop', 'component:Checkout', 'label:Shop'),
      takes('search', 'component:search'),
    ];
    const unit = (filter: string, componentRefs: string[] = []) => ({
      unitId: 1,
      filter,
      componentRefs,
      locators: ['jira:web', 'jira:cloud/web'],
    });
    const refs = (...args: Parameters<typeof unitMapping>) =>
      unitMapping(...args).map(({ componentRef }) => componentRef);

    it.each([
      ['', ['component:default/all']],
      ['component:checkout', ['component:default/shop']],
      ['label:shop', ['component:default/shop']],
      ['component:search', ['component:default/search']],
      ['component:shop', []],
    ])('maps "%s" to those who name it', (filter, expected) => {
      expect(refs([unit(filter)], naming, new Set())).toEqual(expected);
    });

    it('maps no part where the configuration names Components', () => {
      const configured = ['component:default/api'];
      const units = [unit('', configured), unit('label:shop', configured)];
      expect(refs(units, naming, new Set())).toEqual(configured);
    });

    it('maps nothing by a place that is ambiguous', () => {
      const ambiguous = new Set(['jira:web']);
      expect(refs([unit(''), unit('label:shop')], naming, ambiguous)).toEqual(
        [],
      );
      const clear = { ...takes('clear'), locator: 'jira:cloud/web' };
      expect(refs([unit('')], [...naming, clear], ambiguous)).toEqual([
        'component:default/clear',
      ]);
    });
  });
});
