// @ts-check

/**
 * Who has approved changes, from when until when; and whose mail addresses are, as systems say it, so that what was signed with
 * one of them counts for the account that it belongs to.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const narrow = (
    /** @type {string} */ name,
    /** @type {string[]} */ columns,
    /** @type {string} */ primaryKey,
  ) =>
    knex.raw(
      `CREATE TABLE ${name} (${columns.join(
        ', ',
      )}, PRIMARY KEY (${primaryKey}))${isSqlite ? ' WITHOUT ROWID' : ''}`,
    );

  // Instants, UTC epoch milliseconds; an end of null is still.
  await narrow(
    'change_approvals',
    [
      'change_id bigint NOT NULL',
      'account_id integer NOT NULL',
      'approved_at bigint NOT NULL',
      'withdrawn_at bigint',
    ],
    'change_id, account_id, approved_at',
  );
  // In lower case. They are added and never taken away: what was signed with an old address stays whose it was.
  await narrow(
    'account_addresses',
    ['address text NOT NULL', 'account_id integer NOT NULL'],
    'address, account_id',
  );
  await knex.raw(
    'CREATE INDEX account_addresses_by_account ON account_addresses (account_id)',
  );
  // The account of a system that an e-mail identity belongs to.
  await knex.raw('ALTER TABLE accounts ADD COLUMN same_as integer');
  await knex.raw(
    'CREATE INDEX accounts_same_as ON accounts (same_as) WHERE same_as IS NOT NULL',
  );
  // What systems have told before.
  await knex.raw(
    `INSERT INTO account_addresses (address, account_id)
     SELECT lower(a.email), a.id FROM accounts AS a JOIN instances AS i ON i.id = a.instance_id
     WHERE i.instance <> '*' AND a.kind = 'human' AND a.email LIKE '%@%'`,
  );
  await knex.raw(
    "UPDATE accounts SET link_pending = TRUE WHERE kind = 'human'",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // A link by what is not known any more is ended when links are looked for, with all that follows from it.
  await knex.raw(
    "UPDATE accounts SET linked_by = 'email', link_pending = TRUE WHERE linked_by = 'account'",
  );
  await knex.raw('DROP INDEX accounts_same_as');
  await knex.raw('ALTER TABLE accounts DROP COLUMN same_as');
  await knex.schema.dropTable('account_addresses');
  await knex.schema.dropTable('change_approvals');
};
