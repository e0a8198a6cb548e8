import { saveViewSchema, viewParametersSchema } from './viewDtos';

describe('viewParametersSchema', () => {
  it.each([
    '',
    'activity.range=year',
    'activity.source=git&activity.source=jira&activity.branch=release%2F*',
    'activity.',
    `activity.x=${'1'.repeat(3_989)}`,
  ])('takes %j', text => {
    expect(viewParametersSchema.parse(text)).toBe(text);
  });

  it.each([
    ['tab=work', "'tab'"],
    ['activity.source=git&Activity.type=commit', "'Activity.type'"],
    ['=1', "''"],
    ['activity', "'activity'"],
    ['%61ctivity2.x=1', "'activity2.x'"],
    ['?activity.range=year', "'?'"],
    ['activity.x=\n', 'no text'],
    [`activity.x=${'1'.repeat(3_990)}`, '4000'],
  ])('refuses %j, and says why', (text, reason) => {
    const { error } = viewParametersSchema.safeParse(text);
    expect(error?.issues.map(({ message }) => message).join()).toContain(
      reason,
    );
  });
});

describe('saveViewSchema', () => {
  const view = { name: 'Nights', entity: null, parameters: '', shared: false };

  it('takes spaces from around names', () => {
    expect(saveViewSchema.parse({ ...view, name: ' Nights ' })).toEqual(view);
  });

  it.each([
    [{ shared: true }, 'shared'],
    [{ name: ' ' }, 'name'],
    [{ entity: '' }, 'entity'],
  ])('refuses %j', (parts, field) => {
    const { error } = saveViewSchema.safeParse({ ...view, ...parts });
    expect(error?.issues.map(({ path }) => path.join())).toEqual([field]);
  });
});
