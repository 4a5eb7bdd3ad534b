package dev.casebook.search.query;

/** A document that matches, by its number in the index. */
public record Hit(int document, float score) {}
