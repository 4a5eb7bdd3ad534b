/** @externs What search-client.js declares. */
var openSearch;
