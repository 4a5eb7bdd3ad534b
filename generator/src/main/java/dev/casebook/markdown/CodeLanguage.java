package dev.casebook.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the highlighter has to know of a language.
 *
 * @param keywords the words that shape its statements
 * @param literals the words that stand for values
 * @param comments what begins a comment that ends with the line
 * @param block what begins and ends a comment over lines; empty when there is none
 * @param quotes the characters that begin and end a string
 * @param open those of the quotes whose strings may run over lines
 * @param key the character after a key: a colon, an equals sign, or NUL when the language has none
 * @param variables whether {@code $name} stands for a value
 * @param caseless whether keywords may be in capitals
 */
record CodeLanguage(
        Set<String> keywords,
        Set<String> literals,
        List<String> comments,
        List<String> block,
        String quotes,
        String open,
        char key,
        boolean variables,
        boolean caseless) {
    private static final List<String> C_BLOCK = List.of("/*", "*/");
    private static final char NO_KEY = '\0';
    private static final Map<String, CodeLanguage> BY_NAME = table();

    /** The language of this name; empty for one that is not known. */
    static Optional<CodeLanguage> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether {@code word} is one of the keywords. */
    boolean isKeyword(String word) {
        return keywords.contains(caseless ? word.toLowerCase(Locale.ROOT) : word);
    }

    /** Whether {@code word} stands for a value. */
    boolean isLiteral(String word) {
        return literals.contains(caseless ? word.toLowerCase(Locale.ROOT) : word);
    }

    private static Map<String, CodeLanguage> table() {
        Map<String, CodeLanguage> table = new HashMap<>();
        Set<String> json = words("true false null");
        Set<String> yaml = words("true false null yes no on off ~");
        put(table, "json jsonc json5 geojson", keyed(json, List.of("//"), "\"", ':'));
        put(table, "yaml yml", keyed(yaml, List.of("#"), "\"'", ':'));
        put(table, "toml ini cfg conf properties env dotenv", keyed(json, List.of("#", ";"), "\"'", '='));
        put(
                table,
                "hcl terraform tf nginx puppet",
                new CodeLanguage(
                        words(
                                "resource variable module data output provider locals terraform server location upstream listen"),
                        json,
                        List.of("#", "//"),
                        C_BLOCK,
                        "\"",
                        "",
                        '=',
                        true,
                        false));
        put(
                table,
                "sh bash zsh shell ksh fish dockerfile docker makefile make",
                new CodeLanguage(
                        words(
                                "if then else elif fi for in do done while until case esac function return exit export local set unset"
                                        + " trap source sudo FROM RUN CMD COPY ENV ENTRYPOINT WORKDIR EXPOSE ARG USER"),
                        words("true false"),
                        List.of("#"),
                        List.of(),
                        "\"'",
                        "\"'",
                        NO_KEY,
                        true,
                        false));
        put(
                table,
                "sql mysql postgresql postgres psql plsql sqlite cql promql influxql kql",
                new CodeLanguage(
                        words(
                                "select from where and or not in is like join left right inner outer on group by order having limit offset"
                                        + " insert into values update set delete create alter drop table index view primary key foreign references"
                                        + " begin commit rollback transaction explain analyze with as distinct union all case when then else end"
                                        + " exists between lock grant revoke sum rate count avg max min"),
                        words("true false null"),
                        List.of("--"),
                        C_BLOCK,
                        "'\"`",
                        "'",
                        NO_KEY,
                        false,
                        true));
        put(
                table,
                "java kotlin kt scala groovy c cpp c++ h csharp cs c# go golang rust rs swift php dart proto protobuf",
                new CodeLanguage(
                        words(
                                "abstract as async await break case catch chan class const continue crate data def default defer do else enum"
                                        + " extends extern final finally fn for foreach fun func function go goto if impl implements import in"
                                        + " instanceof interface internal is lateinit let loop match message mod mut namespace new object open"
                                        + " override package private protected pub public range record return sealed select static struct super"
                                        + " switch synchronized this throw throws trait try type typeof unsafe use using val var virtual void volatile"
                                        + " when where while with yield int long short byte char float double boolean bool string"),
                        words("true false null nil None Some"),
                        List.of("//"),
                        C_BLOCK,
                        "\"'`",
                        "`",
                        NO_KEY,
                        false,
                        false));
        put(
                table,
                "js javascript jsx mjs cjs ts typescript tsx node",
                new CodeLanguage(
                        words(
                                "as async await break case catch class const continue debugger default delete do else enum export extends"
                                        + " finally for from function get if implements import in instanceof interface let new of private protected"
                                        + " public readonly return set static super switch this throw try type typeof var void while with yield"),
                        words("true false null undefined NaN Infinity"),
                        List.of("//"),
                        C_BLOCK,
                        "\"'`",
                        "`",
                        NO_KEY,
                        false,
                        false));
        put(
                table,
                "python py python3 starlark bzl",
                script(
                        "and as assert async await break class continue def del elif else except finally for from global if import in is"
                                + " lambda match nonlocal not or pass raise return try while with yield",
                        "True False None"));
        put(
                table,
                "ruby rb elixir ex erb perl pl lua r",
                script(
                        "alias and begin break case class def defmodule defp do else elsif end ensure false fn for foreach function if in"
                                + " local loop module my next nil not or our redo rescue retry return self sub super then unless until use"
                                + " when while yield",
                        "true false nil undef NULL TRUE FALSE"));
        return Map.copyOf(table);
    }

    private static CodeLanguage keyed(Set<String> literals, List<String> comments, String quotes, char key) {
        return new CodeLanguage(Set.of(), literals, comments, List.of(), quotes, "", key, false, false);
    }

    private static CodeLanguage script(String keywords, String literals) {
        return new CodeLanguage(
                words(keywords), words(literals), List.of("#"), List.of(), "\"'", "", NO_KEY, false, false);
    }

    private static void put(Map<String, CodeLanguage> table, String names, CodeLanguage language) {
        words(names).forEach(name -> table.put(name, language));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
