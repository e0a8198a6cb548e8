import { subjectOf } from './subjectOf';

describe('subjectOf', () => {
  it.each([
    ['Fix the crane\n', 'Fix the crane'],
    ['Fix the crane', 'Fix the crane'],
    ['Fix the crane\n\nIt fell.\n', 'Fix the crane'],
    ['Fix the crane  \nfor good\t\n \nIt fell.', 'Fix the crane for good'],
    ['Fix the crane\n  for good', 'Fix the crane   for good'],
    ['\n \nFix the crane\r\n\r\nIt fell.', 'Fix the crane'],
    ['\n\n', ''],
    ['', ''],
  ])('of %j is %j', (message, subject) => {
    expect(subjectOf(message)).toBe(subject);
  });

  it('is not cut off where GitLab would', () => {
    const long = 'long '.repeat(60).trim();
    expect(subjectOf(`${long}\n\nMore`)).toBe(long);
  });
});
