package dev.casebook.search.analysis;

/**
 * Takes case, accents and typographic variants off text, by its own tables.
 *
 * <p>Covered: ASCII, Latin with diacritics, Greek, Russian and its neighbours, full-width ASCII, Latin ligatures.
 * Combining marks, characters without width, apostrophes and the commas in numbers are dropped, so composed and
 * decomposed spellings agree. Other scripts pass
 * unchanged, case included.
 */
final class Folding {
    /** For U+00C0 to U+024F: a dot leaves the character as it is, a capital is one of {@link #appendPair}. */
    private static final String LATIN = "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
            + "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            + "................................oo.............uu..............."
            + "....DDDLLLNNNaaiioouuuuuuuuuu.aaaaAA..ggkkoooo..jDDDgg..nnaaAAoo"
            + "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
            + "................";

    /** The same for U+1E00 to U+1EFF. */
    private static final String LATIN_ADDITIONAL = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /** For U+0386 to U+03CE. */
    private static final String GREEK = "α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω";

    /** For U+0400 to U+045F. */
    private static final String CYRILLIC = "ееђгєѕііјљњћкиуџ"
            + "абвгдежзииклмнопрстуфхцчшщъыьэюя"
            + "абвгдежзииклмнопрстуфхцчшщъыьэюя"
            + "ееђгєѕііјљњћкиуџ";

    private Folding() {}

    /** Appends the folded form of one UTF-16 unit, which may be empty. */
    static void append(char c, StringBuilder out) {
        if (c < 0x80) {
            appendAscii(c, out);
        } else if (c >= 0xC0 && c <= 0x24F) {
            appendLatin(c, LATIN.charAt(c - 0xC0), out);
        } else if (c >= 0x1E00 && c <= 0x1EFF) {
            appendLatin(c, LATIN_ADDITIONAL.charAt(c - 0x1E00), out);
        } else if (c >= 0x386 && c <= 0x3CE) {
            char folded = GREEK.charAt(c - 0x386);
            out.append(folded == '.' ? c : folded);
        } else if (c >= 0x400 && c <= 0x45F) {
            out.append(CYRILLIC.charAt(c - 0x400));
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            appendAscii((char) (c - 0xFEE0), out);
        } else if (c >= 0xFB00 && c <= 0xFB04) {
            out.append(ligature(c));
        } else if (!isDropped(c)) {
            out.append(c);
        }
    }

    private static void appendAscii(char c, StringBuilder out) {
        if (c >= 'A' && c <= 'Z') {
            out.append((char) (c + ('a' - 'A')));
        } else if (c != '\'' && c != ',') {
            out.append(c);
        }
    }

    private static void appendLatin(char c, char folded, StringBuilder out) {
        if (folded == '.') {
            out.append(c);
        } else if (folded >= 'a') {
            out.append(folded);
        } else {
            appendPair(folded, out);
        }
    }

    private static void appendPair(char code, StringBuilder out) {
        out.append(
                switch (code) {
                    case 'A' -> "ae";
                    case 'D' -> "dz";
                    case 'I' -> "ij";
                    case 'L' -> "lj";
                    case 'N' -> "nj";
                    case 'O' -> "oe";
                    case 'S' -> "ss";
                    default -> "th";
                });
    }

    private static String ligature(char c) {
        return switch (c) {
            case 0xFB00 -> "ff";
            case 0xFB01 -> "fi";
            case 0xFB02 -> "fl";
            case 0xFB03 -> "ffi";
            default -> "ffl";
        };
    }

    /** Combining marks, apostrophes, soft hyphens, joiners without width and the like. */
    private static boolean isDropped(char c) {
        return (c >= 0x300 && c <= 0x36F)
                || c == 0xAD
                || c == 0x2018
                || c == 0x2019
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || c == 0xFEFF;
    }
}
