/**
 * Keys and values as people write them above a text, or in a file of their own: YAML, TOML and JSON as a tree that knows where each part stands.
 *
 * <p>Enters: a source file. Leaves: {@link dev.casebook.frontmatter.FrontMatter} or a {@link dev.casebook.frontmatter.Value.Mapping}, with
 * what had to be mended. SnakeYAML stays inside. May not know which keys there are; those who read them say so.
 */
@NullMarked
package dev.casebook.frontmatter;

import org.jspecify.annotations.NullMarked;
