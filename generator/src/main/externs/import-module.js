/** Stands for import() while search-ui.js is shortened. */
var importModule;
