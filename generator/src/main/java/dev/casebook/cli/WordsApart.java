package dev.casebook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Sets the words of a query apart from a command's options, so that {@code -redis} is a word though it looks like an option. Options are
 * those that the command has, by their whole name, and what is written as a long one: {@code --limt} is a mistake to be told of, {@code "--tail 200"}
 * a query.
 */
final class WordsApart implements CommandLine.IParameterPreprocessor {
    private static final Pattern LONG_OPTION = Pattern.compile("--[A-Za-z][A-Za-z-]*(?:=.*)?", Pattern.DOTALL);
    private static final String END_OF_OPTIONS = "--";

    /** Puts the words after the options and {@code --}; what comes first is at the top of the stack. */
    @Override
    public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec of, Map<String, Object> known) {
        List<String> options = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (!args.isEmpty()) {
            String next = args.pop();
            OptionSpec option = command.optionsMap().get(next);
            if (next.equals(END_OF_OPTIONS)) {
                words.addAll(args.reversed());
                args.clear();
            } else if (option == null && !LONG_OPTION.matcher(next).matches()) {
                words.add(next);
            } else {
                options.add(next);
                boolean takesValue = option != null && option.arity().min() > 0;
                if (takesValue && args.isEmpty()) {
                    words.clear(); // No word is to be taken for the value that is missing.
                } else if (takesValue) {
                    options.add(args.pop());
                }
            }
        }
        if (!words.isEmpty()) {
            options.add(END_OF_OPTIONS);
            options.addAll(words);
        }
        args.addAll(options.reversed());
        return false;
    }
}
