package dev.casebook.dialect;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a parser know a block of ours, which needs no other block to be looked for before or after it. Parsers tell such by their
 * classes, so each block has a class of its own.
 */
abstract class BlockStarts implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
