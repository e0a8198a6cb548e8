import { parseZone, zoneLabel } from './AnswerZone';

describe('parseZone', () => {
  it.each([
    [undefined, 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['asia/kolkata', 'asia/kolkata'],
    ['author', 'author'],
  ])('reads %p', (text, label) => {
    expect(zoneLabel(parseZone(text, 'Europe/Berlin'))).toBe(label);
  });

  it.each(['Author', 'UTC+1', ''])('refuses %p', text => {
    expect(() => parseZone(text, 'UTC')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`'timezone': '${text}'`),
      }),
    );
  });
});
