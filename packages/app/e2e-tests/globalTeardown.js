// @ts-check
const { stopWorld } = require('./portal/startWorld');

module.exports = stopWorld;
