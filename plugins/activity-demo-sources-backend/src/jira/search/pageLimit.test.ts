import { chooseFields } from '../render/fields/chooseFields';
import { issueFields } from '../render/fields/issueFields';
import { pageLimit } from './pageLimit';

const choice = (...fields: string[]) =>
  chooseFields(issueFields('cloud'), fields, 'id');

describe('pageLimit', () => {
  it.each([
    { asked: 5000, fields: [], expand: [], first: 3, limit: 5000 },
    { asked: 5000, fields: ['key'], expand: [], first: 3, limit: 5000 },
    { asked: 5000, fields: ['id'], expand: ['names'], first: 3, limit: 5000 },
    { asked: 5000, fields: ['summary'], expand: [], first: 7, limit: 100 },
    { asked: 5000, fields: ['summary'], expand: [], first: 3, limit: 97 },
    { asked: 5000, fields: ['*all'], expand: [], first: 0, limit: 50 },
    { asked: 100, fields: ['id'], expand: ['changelog'], first: 0, limit: 50 },
    { asked: 20, fields: ['*all'], expand: [], first: 3, limit: 20 },
  ])(
    'gives $limit of $asked rows with $fields and $expand',
    ({ asked, fields, expand, first, limit }) => {
      expect(pageLimit(asked, choice(...fields), expand, first)).toBe(limit);
    },
  );
});
