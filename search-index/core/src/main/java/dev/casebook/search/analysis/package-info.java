/**
 * Text to terms, the same at build time, on the command line and in the browser.
 *
 * <p>What enters: plain text, hostile or not. What leaves: {@link dev.casebook.search.analysis.Token}s.
 *
 * <p>Words are those of Lucene's {@code StandardTokenizer} (Unicode's word boundaries, at most 255 units each). Three
 * things happen to them:
 *
 * <ol>
 *   <li>Words that one {@code - . : / @ # _} joins without a space are an <em>identifier</em>. It is kept whole, without
 *       its joints except between two digits, and in parts: {@code INC-2024-017} gives {@code inc2024-017 inc 2024 017};
 *       {@code PaymentService.charge} gives {@code paymentservicecharge paymentservice payment servic charg}. Numbers
 *       joined to numbers ({@code 10.0.3.17}, {@code 14:20}) are kept whole only, parts of one character are dropped, and
 *       an identifier of more than twelve parts is only its parts.
 *   <li>Terms are folded: case, accents, apostrophes and the possessive {@code 's} go.
 *   <li>Words of the letters a to z are stemmed (Porter), and terms are cut after 64 UTF-16 units. Function words are
 *       dropped unless they are a whole identifier.
 * </ol>
 *
 * <p>Every smallest part takes one position, function words and dropped parts too; a whole shares the position of its
 * first part. So a phrase can be matched over the parts, and a stop word leaves a gap.
 *
 * <p>May not: ask the platform about characters above U+007F (platforms disagree), use regular expressions or locales,
 * or import any other package of the engine.
 */
@NullMarked
package dev.casebook.search.analysis;

import org.jspecify.annotations.NullMarked;
