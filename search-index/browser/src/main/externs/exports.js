/** @externs What search-client.js exports. */
var openSearch;
