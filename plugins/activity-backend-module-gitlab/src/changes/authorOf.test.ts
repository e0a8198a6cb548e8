import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { ada } from '../__testUtils__/fakeRows';
import { minute, recordsOfChange } from '../__testUtils__/recordsOfChange';

const squash = 'c'.repeat(40);

const landed = {
  id: squash,
  author_name: 'Ada Example',
  author_email: 'ada@mail.example',
  authored_date: minute(40),
};

function addressesOf(
  ...[change, history]: Parameters<typeof recordsOfChange>
): string[] | undefined {
  const records = recordsOfChange(
    { state: 'merged', squash_commit_sha: squash, ...change },
    history,
  );
  const record = records.find((it): it is ChangeRecord => it.kind === 'change');
  return record!.author?.otherEmails;
}

describe('authorOf', () => {
  it('knows the address that GitLab signs with for the author', () => {
    expect(addressesOf({}, { landed })).toEqual(['ada@mail.example']);
  });

  it.each<[string, Parameters<typeof recordsOfChange>]>([
    ['a merge commit', [{ squash_commit_sha: null }, { landed }]],
    ['another name', [{}, { landed: { ...landed, author_name: 'Ada E.' } }]],
    ['no address', [{}, { landed: { ...landed, author_email: '' } }]],
    [
      'the only commit there was',
      [{}, { landed, commits: [{ id: squash, authored_date: minute(1) }] }],
    ],
    ['a bot', [{ author: { ...ada, bot: true } }, { landed }]],
    ['nothing', [{}, {}]],
  ])('takes nothing from %s', (_, given) => {
    expect(addressesOf(...given)).toBeUndefined();
  });
});
