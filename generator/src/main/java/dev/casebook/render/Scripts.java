package dev.casebook.render;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes comments and indentation off the shipped scripts, since many hosts send scripts as they are. */
final class Scripts {
    private Scripts() {}

    /** The same files, scripts without lines that are comments. */
    static SortedMap<String, byte[]> shortened(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> shortened = new TreeMap<>(files);
        shortened.replaceAll((name, content) -> name.endsWith(".js") ? shortened(content) : content);
        return shortened;
    }

    private static byte[] shortened(byte[] script) {
        StringBuilder code = new StringBuilder();
        boolean inComment = false;
        for (String line : Theme.text(script).split("\n", -1)) {
            String stripped = line.strip();
            boolean begins = stripped.startsWith("/*");
            if (!inComment && !begins && !stripped.isEmpty() && !stripped.startsWith("//")) {
                code.append(stripped).append('\n');
            }
            inComment = (inComment || begins) && !stripped.endsWith("*/");
        }
        return code.toString().getBytes(StandardCharsets.UTF_8);
    }
}
