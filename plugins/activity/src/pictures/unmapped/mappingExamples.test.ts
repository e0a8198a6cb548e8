import { mappingExamples } from './mappingExamples';

function entityOf(kind: string) {
  return {
    apiVersion: 'x/v1',
    kind,
    metadata: { name: 'Tug', namespace: 'Bay' },
  };
}

describe('mappingExamples', () => {
  it('names the component in the configuration', () => {
    const { explanation, catalog, config } = mappingExamples(
      entityOf('Component'),
    );
    expect(explanation).toBe('component');
    expect(catalog).toContain('gitlab.com/project-slug: ');
    expect(config).toContain('component: component:bay/tug');
  });

  it.each([
    ['Group', 'owner', false, true],
    ['User', 'user', false, true],
    ['System', 'parts', true, false],
    ['Domain', 'parts', true, false],
  ])('fits a %s', (kind, explanation, hasCatalog, hasConfig) => {
    const examples = mappingExamples(entityOf(kind));
    expect(examples.explanation).toBe(explanation);
    expect(examples.catalog !== undefined).toBe(hasCatalog);
    expect(examples.config !== undefined).toBe(hasConfig);
  });

  it('names the person in the configuration', () => {
    expect(mappingExamples(entityOf('User')).config).toContain(
      'user: user:bay/tug',
    );
  });
});
