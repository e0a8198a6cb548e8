// @ts-check
const { startWorld } = require('./portal/startWorld');

/** One portal for all files of browser tests: starting it takes longer than most of them. */
module.exports = startWorld;
