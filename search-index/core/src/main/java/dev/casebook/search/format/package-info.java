/**
 * The index file that the browser searches: its specification, its writer and its reader.
 *
 * <p>What enters: cards, texts, statistics and postings of an archive's documents, or the bytes of an index file. What leaves:
 * the other of the two. Documents are numbered from 0, newest first.
 *
 * <h2>Primitives</h2>
 *
 * <p>Numbers of fixed width are little-endian. A <em>varint</em> holds 0 to 2<sup>31</sup>-1, seven bits a byte, lowest first,
 * the high bit set on all but the last. A <em>string</em> is a varint of bytes and that many bytes of UTF-8. A
 * <em>list</em> is a varint of elements and the elements.
 *
 * <h2>File</h2>
 *
 * <table>
 *   <caption>Bytes of a file</caption>
 *   <tr><td>0</td><td>magic {@code CB 43 42 58}</td></tr>
 *   <tr><td>4</td><td>CRC-32 (as in zip) of all bytes from 8 on</td></tr>
 *   <tr><td>8</td><td>version, two bytes</td></tr>
 *   <tr><td>10</td><td>sections, two bytes: always 5</td></tr>
 *   <tr><td>12</td><td>for each section its length, four bytes</td></tr>
 *   <tr><td>32</td><td>the sections, one after the other</td></tr>
 * </table>
 *
 * <p>The first ten bytes mean the same in every version, so that a reader can tell damage from age. The version covers what the
 * bytes mean as well: it rises when a layout, the analysis of text or the ranking changes.
 *
 * <h2>Sections</h2>
 *
 * <p>Each can be read without the others but for the number of documents, so that a large archive can keep them in files of their
 * own.
 *
 * <ol>
 *   <li><em>Statistics</em> ({@link dev.casebook.search.format.Statistics}): documents, varint; documents with any text in
 *       the field that most have, varint; sum of all lengths, eight bytes; for each document a byte, its length in
 *       Lucene's {@code SmallFloat.intToByte4}. Lengths count the terms of each field times the field's weight.
 *   <li><em>Cards</em> ({@link dev.casebook.search.format.CardTable}): severities, a list of strings; kinds, the same; labels, a list
 *       of id and name; then by columns, each with one entry a document: url; title; date; severity and kind, varints
 *       that point into their lists; services and failure modes, lists of varints that point into the labels.
 *   <li><em>Texts</em> ({@link dev.casebook.search.format.TextTable}): for each document a varint, the bytes of its record; then
 *       the records: summary, list of anchor, heading and text. A record holds at most {@link
 *       dev.casebook.search.format.TextTable#MAX_TEXT} units of section text; what is cut off is still found, but no
 *       excerpt is cut from it.
 *   <li><em>Terms</em> ({@link dev.casebook.search.format.TermTable}): terms, varint; then for each, in the order of {@link
 *       String#compareTo} (UTF-16 units, at most 255): units shared with the term before, varint, never ending inside a surrogate pair; the rest,
 *       a string; postings, varint; postings minus document frequency, varint; bytes of postings, varint. The document
 *       frequency is that of the field in which the term is most frequent.
 *   <li><em>Postings</em> ({@link dev.casebook.search.format.Postings}): for each term, in order, for each document with it, ascending,
 *       a varint of twice the gap to the document before it (to -1 at first), less one, plus 1 when the frequency is 1; a
 *       varint of the frequency minus 2 follows otherwise. The frequency counts each field's occurrences times its weight.
 * </ol>
 *
 * <h2>Readers</h2>
 *
 * <p>Every count, offset and pointer is checked before it is used, since compiled for the browser nothing else checks array
 * bounds. What does not hold ends in {@link dev.casebook.search.format.CorruptIndexException} and nothing else.
 *
 * <p>May not: read or write files, or import any other package of the engine.
 */
@NullMarked
package dev.casebook.search.format;

import org.jspecify.annotations.NullMarked;
