/**
 * The static index that browsers search: its specification, its writers and its readers.
 *
 * <p>What enters: the parts of an index as values, or the bytes of a part. What leaves: the other of the two. Documents are numbered
 * from 0, newest first, undated last; a document's <em>age</em> is its number counted from the other end, so that a document that is
 * added changes nobody's age unless it is older.
 *
 * <h2>Primitives</h2>
 *
 * <p>Numbers of fixed width are little-endian. A <em>varint</em> holds 0 to 2<sup>31</sup>-1, seven bits a byte, lowest first, the high bit
 * set on all but the last. A <em>string</em> is a varint of bytes and that many bytes of UTF-8. A <em>list</em> is a varint of
 * elements and the elements. A <em>suffix</em> is a varint of UTF-16 units that a string shares with the one before it, never
 * ending inside a surrogate pair, and the rest as a string. A <em>hash</em> is the first {@link
 * dev.casebook.search.format.IndexRoot#HASH} bytes of a SHA-256.
 *
 * <h2>Files</h2>
 *
 * <p>An index is a folder of files, each one part, packed with gzip; a server may unpack them on the way. Names carry a hash of the
 * content before packing, so that a file never changes under its name. Sites may publish the root under a name that stays, and in another
 * folder.
 *
 * <table>
 *   <caption>Files, with h for a hash in hexadecimal digits</caption>
 *   <tr><td>{@code r-h.cbx}</td><td>the root, of which the hash is its own</td></tr>
 *   <tr><td>{@code t-h.cbx}</td><td>a shard of terms; the hash is that of the terms and of their positions together</td></tr>
 *   <tr><td>{@code p-h.cbx}</td><td>their positions</td></tr>
 *   <tr><td>{@code d-h-i.cbx}</td><td>a document; the hash is that of its block of {@link dev.casebook.search.format.IndexRoot#BLOCK}
 *       documents by age, i its place in there</td></tr>
 *   <tr><td>{@code w-h.cbx}</td><td>the words by which others are completed and mended</td></tr>
 *   <tr><td>{@code c-h.cbx}</td><td>a column: the values of one facet, or the days</td></tr>
 * </table>
 *
 * <p>In a small archive the root has a bundle of all parts but positions, which are files of their own always.
 *
 * <h2>Frame</h2>
 *
 * <table>
 *   <caption>Bytes of every part</caption>
 *   <tr><td>0</td><td>magic {@code CB 43 42 58}</td></tr>
 *   <tr><td>4</td><td>CRC-32 (as in zip) of all bytes from 8 on</td></tr>
 *   <tr><td>8</td><td>version, two bytes: 4</td></tr>
 *   <tr><td>10</td><td>kind, one byte: 0 root, 1 terms, 2 positions, 3 document, 4 words, 5 column</td></tr>
 *   <tr><td>11</td><td>the content</td></tr>
 * </table>
 *
 * <p>The first ten bytes mean the same in every version, so that a reader can tell damage from age. The version covers what the bytes
 * mean as well: it rises when a layout, the analysis of text or the ranking changes.
 *
 * <h2>Contents</h2>
 *
 * <ul>
 *   <li><em>Root</em> ({@link dev.casebook.search.format.IndexRoot}): documents, varint; documents with any text in the field that
 *       most have, varint; sum of all lengths, eight bytes; the shards, a list of boundary (a suffix; no term of one word in the shard is
 *       less, every one in the shard before is) and number of those (varint); hashes of the shards; hashes of the blocks of documents, oldest
 *       first; hashes of the columns, by facet, then that of the days; hash of the words; {@linkplain
 *       dev.casebook.search.format.Synonyms synonyms}, a list of lists of strings; the bundle, a list of kind, number and length of a
 *       part, varints, then the bytes of each.
 *   <li><em>Terms</em> ({@link dev.casebook.search.format.TermShard}): for each term and {@linkplain
 *       dev.casebook.search.format.FieldKey key}, in the order of {@link String#compareTo} (UTF-16 units, at most 255), as a list: a
 *       suffix; postings, varint; postings less document frequency, varint; bytes of postings, varint. Then the {@linkplain
 *       dev.casebook.search.format.Postings postings} of each: for each document, oldest first, the gap in age to the one before,
 *       less one (to -1 at first), varint; for terms also each document's frequency less one, varint; and each document's length, a
 *       byte, in Lucene's {@code SmallFloat.intToByte4}. Frequencies and lengths count each field's occurrences times its weight; the
 *       document frequency is that of the field in which the term is most frequent.
 *       Words that stand side by side are a term of their own where {@linkplain dev.casebook.search.format.Synonyms synonyms} have them,
 *       joined by spaces; it stands in the shard of every term with which another way to say the same begins, and has no positions.
 *   <li><em>Positions</em> ({@link dev.casebook.search.format.PositionShard}): for each term of the shard the bytes of its positions, as
 *       a list of varints; then for each term, for each document, oldest first, a list of gaps between its positions. The
 *       positions of each field begin at another multiple of 2<sup>24</sup>.
 *   <li><em>Document</em> ({@link dev.casebook.search.format.DocumentRecord}): url, title, date, severity, kind, strings; services and
 *       failure modes, lists of strings; summary, a string; sections, a list of anchor, heading and text, of which at most {@link
 *       dev.casebook.search.format.DocumentRecord#MAX_TEXT} units are kept in all. What is cut off is still found.
 *   <li><em>Words</em> ({@link dev.casebook.search.format.WordList}): a list of suffixes in order, then for each a byte, the binary
 *       logarithm of the number of documents, rounded down.
 *   <li><em>Column</em> ({@link dev.casebook.search.format.Column}): values, a list of id and name; then for each document, oldest first, a
 *       varint: 0 for none, n + 1 for the one value n, the number of values plus k for k values that follow as varints. The days
 *       ({@link dev.casebook.search.format.Days}): for each document, oldest first, the difference to the one before, varint.
 * </ul>
 *
 * <h2>Readers</h2>
 *
 * <p>Every count, offset and pointer is checked before it is used, since compiled for the browser nothing else checks array bounds. What
 * does not hold ends in {@link dev.casebook.search.format.CorruptIndexException} and nothing else.
 *
 * <p>While the engine is on its way, {@code search-client.js} reads the root as far as the hashes of the shards, to fetch those of terms that
 * will be asked for. It checks nothing: a wrong guess is a file fetched in vain.
 *
 * <p>May not: read or write files, or import any other package of the engine but analysis.
 */
@NullMarked
package dev.casebook.search.format;

import org.jspecify.annotations.NullMarked;
