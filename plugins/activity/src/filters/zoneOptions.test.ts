import { currentZoneName, zoneNames, zoneOptions } from './zoneOptions';

const labels = { default: 'Default', author: 'Author', browser: 'Yours' };

describe('zoneOptions', () => {
  it('leaves out the clock of each author where all has to be on one', () => {
    const { usual } = zoneOptions(
      { default: 'Default', browser: 'Yours' },
      undefined,
      'UTC',
      [],
    );
    expect(usual.map(({ id }) => id)).toEqual(['default', 'UTC']);
  });

  it('names the usual zones first, and no zone twice', () => {
    const { usual, others } = zoneOptions(labels, undefined, 'Europe/Oslo', [
      'Europe/Oslo',
      'UTC',
      'Asia/Kolkata',
      'Africa/Lagos',
      'Africa/Lagos',
    ]);
    expect(usual).toEqual([
      { id: 'default', label: 'Default' },
      { id: 'author', label: 'Author' },
      { id: 'UTC', label: 'UTC' },
      { id: 'Europe/Oslo', label: 'Yours' },
    ]);
    expect(others.map(({ id }) => id)).toEqual([
      'Africa/Lagos',
      'Asia/Kolkata',
    ]);
  });

  it('names UTC once for a browser in UTC', () => {
    const { usual } = zoneOptions(labels, undefined, 'UTC', []);
    expect(usual.map(({ id }) => id)).toEqual(['default', 'author', 'UTC']);
  });

  it('offers the zone of the address even if no engine lists it', () => {
    const { others } = zoneOptions(labels, 'Mars/Phobos', 'UTC', []);
    expect(others).toEqual([{ id: 'Mars/Phobos', label: 'Mars/Phobos' }]);
  });
});

describe('zoneNames', () => {
  it('has the names of today', () => {
    expect(currentZoneName('Asia/Katmandu')).toBe('Asia/Kathmandu');
    expect(zoneNames()).toEqual(
      expect.arrayContaining([
        'Asia/Kathmandu',
        'Asia/Kolkata',
        'Europe/Berlin',
        'Australia/Lord_Howe',
      ]),
    );
  });
});
