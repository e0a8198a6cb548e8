import { mockCredentials } from '@backstage/backend-test-utils';
import { Refusal } from '../../privacy/Refusal';
import type { AccountsQuestion } from './AccountsQuestion';
import { auditAccountsRead } from './auditAccountsRead';

const jane = mockCredentials.user('user:default/Jane');
const found = { items: [], total: 0 };
const refusal = new Refusal('not-permitted', 'no');

/** What the audit trail is told of a question, in one line for each event. */
async function told(
  question: Partial<AccountsQuestion>,
  answer: typeof found | Error,
  credentials = jane,
) {
  const trail: string[] = [];
  const metas: object[] = [];
  const result = await auditAccountsRead(
    async ({ eventId, severityLevel, meta }) => {
      metas.push(meta);
      const end = (outcome: string) => async () => {
        trail.push(`${eventId} ${severityLevel} ${outcome}`);
      };
      return { success: end('succeeded'), fail: end('failed') };
    },
    { order: 'found', limit: 50, ...question },
    credentials,
    async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  ).catch(error => error);
  expect(result).toBe(answer);
  return { trail, metas };
}

describe('auditAccountsRead', () => {
  it.each<[string, Partial<AccountsQuestion>, typeof found | Error, string[]]>([
    ['all accounts', {}, found, ['person-read low succeeded']],
    ['all, in vain', {}, refusal, ['person-read low failed']],
    ['the next page', { cursor: 'next' }, found, []],
    ['oneself', { user: 'user:default/jane' }, found, []],
    [
      'a User',
      { user: 'user:default/ada' },
      found,
      ['person-read medium succeeded'],
    ],
    [
      'a User, in vain',
      { user: 'user:default/ada' },
      refusal,
      ['person-read medium failed'],
    ],
    ['a name', { text: 'Ada' }, found, ['person-read medium succeeded']],
  ])('asking for %s', async (_, question, answer, trail) => {
    expect((await told(question, answer)).trail).toEqual(trail);
  });

  it('tells of services as of anybody else', async () => {
    const service = mockCredentials.service() as unknown as typeof jane;
    const question = { user: 'user:default/jane' };
    const { trail } = await told(question, found, service);
    expect(trail).toEqual(['person-read medium succeeded']);
  });

  it('tells what was asked for, but not what was looked for in names', async () => {
    const { metas } = await told(
      {
        user: 'user:default/ada',
        text: 'ada@mail.example',
        status: 'linked',
        source: 'git',
      },
      found,
    );
    expect(metas).toEqual([
      {
        queryType: 'accounts',
        persons: ['user:default/ada'],
        status: 'linked',
        source: 'git',
        byText: true,
      },
    ]);
  });
});
