import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { Refusal } from '../../privacy/Refusal';
import { auditPersonRead, type PersonRead } from './auditPersonRead';

const jane = mockCredentials.user('user:default/Jane');
const service = mockCredentials.service();
const everything: PersonRead['question'] = {
  sources: [],
  types: [],
  projects: [],
  branches: [],
  persons: [],
  include: [],
  scope: 'members',
};
const counts = { total: 3 };
const named = { items: [{}, { actor: { name: 'Ada' } }] };
const nameless = { items: [{}] };

/** What the audit trail is told of a question, in one line for each event. */
async function audited(
  question: Partial<PersonRead['question']>,
  answer: unknown,
  credentials: BackstageCredentials = jane,
): Promise<{ trail: string[]; metas: object[]; result: unknown }> {
  const trail: string[] = [];
  const metas: object[] = [];
  const result = await auditPersonRead(
    async ({ eventId, severityLevel, meta }) => {
      metas.push(meta);
      const end = (outcome: string) => async () => {
        trail.push(`${eventId} ${severityLevel} ${outcome}`);
      };
      return { success: end('succeeded'), fail: end('failed') };
    },
    {
      queryType: 'heatmap',
      question: { ...everything, ...question },
      credentials,
    },
    async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  ).catch(error => error);
  return { trail, metas, result };
}

const ada = 'user:default/ada';
const tooFew = new Refusal('too-few-people', 'too few');
const notPermitted = new Refusal('not-permitted', 'no');
const read = 'person-read medium succeeded';
const refused = 'person-read medium failed';

describe('auditPersonRead', () => {
  it.each<[string, Partial<PersonRead['question']>, unknown, string[]]>([
    ['a person', { persons: [ada] }, counts, [read]],
    ['an account', { persons: [7] }, counts, [read]],
    ['a User', { entity: ada }, counts, [read]],
    ['oneself', { entity: 'user:default/jane' }, counts, []],
    ['oneself by name', { persons: ['user:default/jane'] }, counts, []],
    [
      'oneself and another',
      { persons: ['user:default/jane', ada] },
      counts,
      [read],
    ],
    ['a team', { entity: 'group:default/web' }, counts, []],
    ['everything', {}, counts, []],
    ['who did things', {}, named, ['person-read low succeeded']],
    ['who did things, once more', { cursor: 'next' }, named, []],
    ['things without names', {}, nameless, []],
    ['a person in vain', { persons: [ada] }, tooFew, [refused]],
    ['a User in vain', { entity: ada }, notPermitted, [refused]],
    [
      'a person who is unknown',
      { persons: [ada] },
      new InputError('person'),
      [refused],
    ],
    [
      'a team of two',
      { entity: 'group:default/web' },
      tooFew,
      ['person-read low failed'],
    ],
    ['a team in vain', { entity: 'group:default/web' }, notPermitted, []],
    ['nonsense', {}, new InputError('timezone'), []],
  ])('asking for %s', async (_, question, answer, trail) => {
    const told = await audited(question, answer);
    expect(told.trail).toEqual(trail);
    expect(told.result).toBe(answer);
  });

  it('audits services like anybody else', async () => {
    const told = await audited({ entity: ada }, counts, service);
    expect(told.trail).toEqual([read]);
  });

  it('tells who was asked for and when, and nothing of the answer', async () => {
    const { metas } = await audited(
      { entity: 'group:default/web', persons: [ada], from: '2026-03-02' },
      named,
    );
    expect(metas).toEqual([
      {
        queryType: 'heatmap',
        entity: 'group:default/web',
        persons: [ada],
        from: '2026-03-02',
      },
    ]);
  });
});
