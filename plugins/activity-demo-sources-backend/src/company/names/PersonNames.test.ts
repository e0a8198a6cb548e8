import { Random } from '../../chance';
import { PersonNames } from './PersonNames';

describe('PersonNames', () => {
  const names = new PersonNames();
  const random = Random.of('names');
  const people = Array.from({ length: 900 }, () =>
    names.take(random, 'Europe/Berlin'),
  );

  it('gives everybody a username of plain letters, nobody the same', () => {
    expect(new Set(people.map(({ username }) => username)).size).toBe(900);
    expect(
      people.filter(({ username }) => !/^[a-z]+\.[a-z]+\d*$/.test(username)),
    ).toEqual([]);
  });

  it.each([
    ['Gätjens', 'gaetjens'],
    ['Janßen', 'janssen'],
    ['Łukasik', 'lukasik'],
    ['Kılıç', 'kilic'],
    ['Bjørnstad', 'bjornstad'],
    ['Nguyễn', 'nguyen'],
  ])('spells %s %s', (family, plain) => {
    const person = people.find(name => name.family === family);
    expect(person?.username.split('.')[1]).toMatch(
      new RegExp(`^${plain}\\d*$`),
    );
  });
});
