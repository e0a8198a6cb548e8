import { AskedQuestions } from './AskedQuestions';
import { organisationYear } from './Question';

const now = Date.UTC(2026, 5, 3);

describe('AskedQuestions', () => {
  it('never gives a fresh question twice, however alike two of them are', () => {
    const questions = new AskedQuestions(now);
    const alike = { ...organisationYear, name: 'another name' };
    const fresh = [organisationYear, alike, organisationYear].map(question =>
      questions.fresh(question),
    );
    const same = questions.same(organisationYear);
    expect(new Set([same, ...fresh]).size).toBe(4);
    expect(questions.same(alike)).toBe(same);
  });

  it('stays near the range that was asked for', () => {
    const questions = new AskedQuestions(now);
    const month = { ...organisationYear, days: 30 };
    questions.fresh(organisationYear);
    const { searchParams } = new URL(
      questions.fresh(month),
      'http://localhost',
    );
    expect(searchParams.get('to')).toBe('2026-06-02T18:15:00.000Z');
  });
});
