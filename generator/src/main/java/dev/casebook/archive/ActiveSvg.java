package dev.casebook.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What in an SVG a browser would run, or fetch from elsewhere, when the file is opened by its address: then it is a document of the site's
 * own. A file that is no well-formed XML counts as one, since a browser runs what stands before the fault.
 */
final class ActiveSvg {
    private static final Set<String> RUN = Set.of(
            "script", "handler", "listener", "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas");
    private static final Set<String> ANIMATIONS = Set.of("set", "animate", "animatemotion", "animatetransform");
    /** Encodings in which letters of markup are the bytes of ASCII. */
    private static final Set<String> ENCODINGS =
            Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "WINDOWS-1252", "ASCII", "LATIN1");

    private static final Set<String> STYLED = Set.of(
            "style",
            "fill",
            "stroke",
            "filter",
            "mask",
            "clip-path",
            "cursor",
            "marker",
            "marker-start",
            "marker-mid",
            "marker-end");
    private static final Pattern FETCHING = Pattern.compile("(?i)@import|\\\\|url\\(\\s*+[\"']?+(?!\\s*+(?:#|data:))");
    private static final Pattern WITHIN = Pattern.compile("(?i)|#.*|data:image/(?:png|jpe?g|gif|webp|avif)[;,].*");
    private static final Pattern LEADING = Pattern.compile("(?i)(?:https?:|mailto:|#|\\.|/).*|[^:]*", Pattern.DOTALL);

    private ActiveSvg() {}

    /** What is active in {@code content}, such as {@code a script}; empty when nothing is. */
    static Optional<String> in(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        if (raw.contains("<!ENTITY") || raw.contains("<!ATTLIST")) {
            return Optional.of("declarations of its own");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return in(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
        } catch (XMLStreamException notWellFormed) {
            return Optional.of("no well-formed XML");
        }
    }

    private static Optional<String> in(XMLStreamReader reader) throws XMLStreamException {
        if (!isPlain(reader.getEncoding()) || !isPlain(reader.getCharacterEncodingScheme())) {
            return Optional.of("another encoding than UTF-8");
        }
        StringBuilder style = new StringBuilder();
        boolean inStyle = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    return Optional.of("a processing instruction");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    Optional<String> active = element(reader);
                    if (active.isPresent()) {
                        return active;
                    }
                    inStyle = reader.getLocalName().equals("style");
                }
                case XMLStreamConstants.END_ELEMENT -> inStyle = false;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    style.append(inStyle ? reader.getText() : "");
                default -> {}
            }
        }
        return FETCHING.matcher(style).find() ? Optional.of("a style that fetches") : Optional.empty();
    }

    private static boolean isPlain(@org.jspecify.annotations.Nullable String encoding) {
        return encoding == null || ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> element(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (RUN.contains(name)) {
            return Optional.of("`" + reader.getLocalName() + "`");
        }
        if ("http://www.w3.org/1999/xhtml".equals(reader.getNamespaceURI())) {
            return Optional.of("HTML");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip();
            if (isActive(name, attribute, value)) {
                return Optional.of("`" + reader.getAttributeLocalName(i) + "` at `" + reader.getLocalName() + "`");
            }
        }
        return Optional.empty();
    }

    private static boolean isActive(String element, String attribute, String value) {
        return switch (attribute) {
            case "href" ->
                !(element.equals("a") ? LEADING : WITHIN).matcher(value).matches();
            case "src", "base" -> true;
            case "attributename" -> ANIMATIONS.contains(element) && isRun(value);
            default ->
                attribute.startsWith("on")
                        || (STYLED.contains(attribute)
                                && FETCHING.matcher(value).find());
        };
    }

    private static boolean isRun(String animated) {
        String name = animated.substring(animated.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return name.equals("href") || name.startsWith("on");
    }
}
