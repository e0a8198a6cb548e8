import { facetsText, foldFacet, parseFacets } from './facets';

describe('facets', () => {
  it.each([
    [undefined, null],
    [[], null],
    [['label:b', 'label:B', 'label:b'], '["label:B","label:b"]'],
    [['component:Ünit "A"'], '["component:Ünit \\"A\\""]'],
    [['label:a\0b'], '["label:a\uFFFDb"]'],
  ])('%j are stored as %s', (facets, text) => {
    expect(facetsText(facets)).toBe(text);
    expect(facetsText(parseFacets(text))).toBe(text);
  });

  it('are compared without regard to case', () => {
    expect(foldFacet(' component:CheckOut ')).toBe('component:checkout');
  });
});
