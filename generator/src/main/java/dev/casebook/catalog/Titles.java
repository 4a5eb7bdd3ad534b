package dev.casebook.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/** Titles for what has none. */
final class Titles {
    private static final Pattern LEADING_DATE = Pattern.compile("^(19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.]?[0-9]{2}[-_. ]+");

    private Titles() {}

    /** A file's name as words: {@code 2024-03-05-checkout_down} is "Checkout down". */
    static String ofFileName(String stem) {
        String words = LEADING_DATE
                .matcher(stem)
                .replaceFirst("")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
        if (words.isEmpty() || words.chars().noneMatch(Character::isLetter)) {
            return stem;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
