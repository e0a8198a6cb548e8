// @ts-check

/** Jest's global tear-down: stops the PostgreSQL that `startPostgres` has started, if it has. */
module.exports = async function stopPostgres() {
  await globalThis.stopActivityPostgres?.();
};
