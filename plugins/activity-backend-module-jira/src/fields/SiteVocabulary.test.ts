import { StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { RememberedVocabulary } from './SiteVocabulary';

const fields = [
  { id: 'summary', name: 'Summary' },
  'odd',
  {
    id: 'customfield_10014',
    name: 'Epic Link',
    schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
  },
];
const statuses = [
  { id: '1', name: 'Open', statusCategory: { key: 'new' } },
  null,
  { id: 3, name: 'Closed', statusCategory: { id: 3, key: 'done' } },
];

const signal = new AbortController().signal;

describe('RememberedVocabulary', () => {
  it.each([
    ['Cloud', '/rest/api/3'],
    ['Server', '/rest/api/2'],
  ] as const)('asks %s for fields and statuses', async (flavour, api) => {
    const jira = new StubJira(
      { [`${api}/field`]: () => fields, [`${api}/status`]: () => statuses },
      flavour,
    );
    const { fields: known, statuses: categories } =
      await new RememberedVocabulary(jira.site).get(signal);
    expect(known.epicLink).toEqual(['customfield_10014']);
    expect(categories.find('3')).toBe('done');
    expect(categories.find('1')).toBe('todo');
  });

  it('is believed for ten minutes', async () => {
    const jira = new StubJira({
      '/rest/api/3/field': () => fields,
      '/rest/api/3/status': () => statuses,
    });
    let now = 0;
    const vocabulary = new RememberedVocabulary(jira.site, () => now);
    const first = await vocabulary.get(signal);
    now = 599_999;
    expect(await vocabulary.get(signal)).toBe(first);
    now = 600_000;
    expect(await vocabulary.get(signal)).not.toBe(first);
    expect(jira.asked.filter(path => path.endsWith('/field'))).toHaveLength(2);
  });

  it('does not remember a failure', async () => {
    const jira = new StubJira({
      '/rest/api/3/field': () => new StubRefusal(403),
      '/rest/api/3/status': () => statuses,
    });
    const vocabulary = new RememberedVocabulary(jira.site);
    await expect(vocabulary.get(signal)).rejects.toMatchObject({
      code: 'forbidden',
    });
    jira.routes = { ...jira.routes, '/rest/api/3/field': () => fields };
    expect((await vocabulary.get(signal)).fields.epicLink).toHaveLength(1);
  });
});
