import { withTrailer } from './commitMessage';

describe('withTrailer', () => {
  const trailer = 'Co-authored-by: Ada Osei <ada@tidewater.example>';

  it.each([
    ['Count cranes\n', `Count cranes\n\n${trailer}\n`],
    ['fix(plan): Count cranes\n', `fix(plan): Count cranes\n\n${trailer}\n`],
    [
      'Count cranes\n\nAll of them, twice.\n',
      `Count cranes\n\nAll of them, twice.\n\n${trailer}\n`,
    ],
    [
      'Count cranes\n\nReviewed-by: Ben <ben@tidewater.example>\n',
      `Count cranes\n\nReviewed-by: Ben <ben@tidewater.example>\n${trailer}\n`,
    ],
  ])('adds to %j', (message, expected) => {
    expect(withTrailer(message, trailer)).toBe(expected);
  });
});
