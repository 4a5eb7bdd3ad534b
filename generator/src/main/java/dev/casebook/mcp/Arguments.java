package dev.casebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** What a tool is called with. Nothing is known of it but that it is an object. */
record Arguments(JsonObject given) {
    /** An argument that cannot be used, in a sentence for whoever gave it. */
    static final class UnusableArgument extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableArgument(String sentence) {
            super(sentence);
        }
    }

    /** The text under {@code key}; empty when there is none. */
    static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
    }

    /** The object under {@code key}; an empty one when there is none. */
    static JsonObject object(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject value ? value : new JsonObject();
    }

    /** A text that has to be there. */
    String text(String key) throws UnusableArgument {
        String text = text(given, key);
        if (text.isBlank()) {
            throw new UnusableArgument("`" + key + "` has to be a text that is not empty");
        }
        return text;
    }

    /** A list of texts; empty when there is none. */
    List<String> texts(String key) throws UnusableArgument {
        List<String> texts = new ArrayList<>();
        for (JsonElement item : given.get(key) instanceof JsonArray list ? list : new JsonArray()) {
            if (!(item instanceof JsonPrimitive text && text.isString())) {
                throw new UnusableArgument("`" + key + "` has to be a list of texts");
            }
            texts.add(text.getAsString());
        }
        return texts;
    }

    /** A whole number from 1 to {@code most}, or {@code otherwise} when there is none. */
    int number(String key, int most, int otherwise) throws UnusableArgument {
        JsonElement value = given.get(key);
        if (value == null || value.isJsonNull()) {
            return otherwise;
        }
        double number = value instanceof JsonPrimitive given && given.isNumber() ? given.getAsDouble() : 0;
        if (number < 1 || number > most || number != Math.rint(number)) {
            throw new UnusableArgument("`" + key + "` has to be a whole number from 1 to " + most);
        }
        return (int) number;
    }
}
