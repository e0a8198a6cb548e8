// @ts-check

// What Backstage's test utilities load of clouds and caches that no test of ours talks to: some thousand modules, which every file with a
// database would read anew, for a second or two. Anything may be taken from this, called and extended; nothing comes of it.
/** @type {unknown} */
const nothing = new Proxy(function absent() {}, {
  get: (target, key) => {
    if (key === 'prototype') return target.prototype;
    return key === '__esModule' ? false : nothing;
  },
  apply: () => nothing,
  construct: () => ({}),
});

module.exports = nothing;
