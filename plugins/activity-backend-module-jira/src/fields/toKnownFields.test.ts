import { idsOfKnownFields } from './KnownFields';
import { toKnownFields } from './toKnownFields';

const software = 'com.pyxis.greenhopper.jira';
const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';

function field(id: string, name: string, custom?: string) {
  return { id, name, schema: { type: 'any', custom } };
}

describe('toKnownFields', () => {
  it('finds fields by their kind, whatever they are called', () => {
    expect(
      toKnownFields([
        field('summary', 'Summary'),
        field('customfield_1', 'Epos', `${software}:gh-epic-link`),
        field(
          'customfield_2',
          'Darüber',
          'com.atlassian.jpo:jpo-custom-field-parent',
        ),
        field('customfield_3', 'Takt', `${software}:gh-sprint`),
        field('customfield_4', 'Punkte', `${software}:jsw-story-points`),
      ]),
    ).toEqual({
      estimate: ['customfield_4'],
      epicLink: ['customfield_1'],
      parentLink: ['customfield_2'],
      sprint: ['customfield_3'],
      flagged: [],
    });
  });

  it.each([
    'Story-Punkte',
    'Points de story',
    'STORY POINTS',
    'ストーリーポイント',
  ])('takes %s for story points', name => {
    const listed = [
      field('customfield_1', name, `${standard}:float`),
      { id: 'customfield_2', name: null, schema: null },
    ];
    expect(toKnownFields(listed).estimate).toEqual(['customfield_1']);
  });

  it('finds by their English name those that have no kind of their own', () => {
    const listed = [
      field('customfield_9', 'Story Points', `${standard}:textfield`),
      field('customfield_8', 'Story Points', `${standard}:float`),
      field(
        'customfield_7',
        'Story point estimate',
        `${software}:jsw-story-points`,
      ),
      {
        ...field('customfield_6', 'Markiert', `${standard}:multicheckboxes`),
        untranslatedName: 'Flagged',
      },
      field('customfield_5', 'Story Points later', `${standard}:float`),
      { id: 'thumbnail' },
    ];
    const known = toKnownFields(listed);
    expect(known).toMatchObject({
      // The field of company-managed projects comes first.
      estimate: ['customfield_8', 'customfield_7'],
      flagged: ['customfield_6'],
    });
    expect(idsOfKnownFields(known)).toEqual([
      'customfield_8',
      'customfield_7',
      'customfield_6',
    ]);
  });
});
