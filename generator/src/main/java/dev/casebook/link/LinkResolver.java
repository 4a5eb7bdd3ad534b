package dev.casebook.link;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where each link of a document leads: by path within the archive, by id, by word. */
public final class LinkResolver {
    /** How large some tools are to show a picture: {@code ![Load](load.png =400x300)}. */
    private static final Pattern SIZE = Pattern.compile("(?<!\\s)\\s++=\\d*%?x\\d*%?$");

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    /** The axes whose words a reference may name without saying the axis, in the order tried. */
    static final List<Axis> NAMED =
            List.of(Axis.FAILURE_MODE, Axis.SERVICE, Axis.SYMPTOM, Axis.TRIGGER, Axis.CONTRIBUTING_FACTOR);

    private static final Destination NOWHERE = new Destination.Nowhere();

    private final Catalog catalog;
    private final Map<PostmortemId, Postmortem> byId = new TreeMap<>();
    /** Documents by path, and by path without endings, for sites whose links leave them out. */
    private final Map<String, Destination> byPath = new TreeMap<>();
    /** Documents by their file's name without endings; a name that stands twice leads nowhere. */
    private final Map<String, Destination> byName = new TreeMap<>();

    /** Documents called index by their folder's name; a name that stands twice leads nowhere. */
    private final Map<String, Destination> byBundle = new TreeMap<>();

    private final Set<SourcePath> assets;
    /** Published files by their name in lower case; a name that stands twice leads nowhere. */
    private final Map<String, Destination> pictures = new TreeMap<>();

    LinkResolver(Catalog catalog, Set<SourcePath> assets) {
        this.catalog = catalog;
        this.assets = assets;
        assets.forEach(asset -> pictures.merge(
                asset.name().toLowerCase(Locale.ROOT), new Destination.ToAsset(asset), (one, other) -> NOWHERE));
        for (Postmortem postmortem : catalog.postmortems()) {
            byId.put(postmortem.id(), postmortem);
            add(postmortem.document().file().path(), new Destination.ToPostmortem(postmortem, ""));
        }
        for (FreePage page : catalog.pages()) {
            add(page.document().file().path(), new Destination.ToPage(page, ""));
        }
        catalog.ownWords()
                .forEach((mode, document) -> catalog.vocabulary()
                        .find(Axis.FAILURE_MODE, mode)
                        .ifPresent(term -> add(document.file().path(), new Destination.ToTerm(term))));
    }

    private void add(SourcePath path, Destination destination) {
        byPath.put(path.value(), destination);
        byPath.putIfAbsent(bare(path.value()), destination);
        String name = bare(path.name());
        byName.merge(name, destination, (one, other) -> NOWHERE);
        if (name.equals("index") && !path.folder().isEmpty()) {
            byBundle.merge(last(path.folder()).toLowerCase(Locale.ROOT), destination, (one, other) -> NOWHERE);
        }
    }

    /** The postmortem with this id, or in the file of this name. */
    public Optional<Postmortem> postmortem(PostmortemId id) {
        Postmortem known = byId.get(id);
        return known == null && byName.get(bare(last(id.value()))) instanceof Destination.ToPostmortem named
                ? Optional.of(named.postmortem())
                : Optional.ofNullable(known);
    }

    /** Where {@code link} in the document at {@code from} leads. */
    public Destination resolve(SourcePath from, MarkdownDocument.Link link) {
        return switch (link.kind()) {
            case REFERENCE -> reference(from, link.target().strip());
            case LINK -> path(from, link.target());
            case IMAGE -> {
                Destination found = path(from, SIZE.matcher(link.target()).replaceFirst(""));
                yield link.isByName() && found.equals(NOWHERE) ? picture(link.target()) : found;
            }
        };
    }

    /** A picture by its path from the archive's top, or by its name wherever it stands. */
    private Destination picture(String written) {
        Optional<String> path = absolute("", written.strip());
        SourcePath asset = path.filter(p -> !p.isEmpty()).map(SourcePath::new).orElse(null);
        if (asset == null) {
            return NOWHERE;
        }
        return assets.contains(asset)
                ? new Destination.ToAsset(asset)
                : pictures.getOrDefault(asset.name().toLowerCase(Locale.ROOT), NOWHERE);
    }

    /** {@code [[name#Heading]]}, where the name may hold a {@code #} of its own and may be left out. */
    private Destination reference(SourcePath from, String target) {
        Destination whole = named(from, target);
        int hash = target.indexOf('#');
        if (!whole.equals(NOWHERE) || hash < 0) {
            return whole;
        }
        String heading = target.substring(target.lastIndexOf('#') + 1).strip();
        if (hash == 0) {
            Destination self = byPath.getOrDefault(from.value(), NOWHERE);
            return new Destination.Elsewhere(fragment(self, heading));
        }
        Destination found = named(from, target.substring(0, hash).strip());
        return withFragment(found, fragment(found, heading));
    }

    /** The way to a heading of a document: its anchor, or what was written where there is no such heading; none to Obsidian's {@code ^block}. */
    private static String fragment(Destination destination, String heading) {
        if (heading.startsWith("^")) {
            return "";
        }
        return headings(destination)
                .filter(each ->
                        each.text().equalsIgnoreCase(heading) || each.anchor().equals(heading))
                .findFirst()
                .map(each -> "#" + each.anchor())
                .orElse("#" + heading);
    }

    private static Stream<MarkdownDocument.Heading> headings(Destination destination) {
        ParsedDocument document = switch (destination) {
            case Destination.ToPostmortem to -> to.postmortem().document();
            case Destination.ToPage to -> to.page().document();
            default -> null;
        };
        return document == null ? Stream.empty() : document.body().headingsAsWritten();
    }

    /** {@code INC-2024-017}, a failure mode's or free page's name, or {@code axis:word}. */
    private Destination named(SourcePath from, String target) {
        int colon = target.indexOf(':');
        if (colon > 0) {
            String prefix = Term.idOf(target.substring(0, colon));
            for (Axis axis : Axis.values()) {
                if (prefix.equals(Term.idOf(axis.label())) || prefix.equals(axis.folder())) {
                    return term(axis, target.substring(colon + 1));
                }
            }
        }
        Postmortem byTheirId = byId.get(new PostmortemId(target));
        if (byTheirId != null) {
            return new Destination.ToPostmortem(byTheirId, "");
        }
        Destination named = file(from, target);
        if (!named.equals(NOWHERE)) {
            return named;
        }
        for (Axis axis : NAMED) {
            Destination found = term(axis, target);
            if (!found.equals(NOWHERE)) {
                return found;
            }
        }
        return NOWHERE;
    }

    /** A document by its file's name, or by its path from the archive's top or from the folder of {@code from}. */
    private Destination file(SourcePath from, String target) {
        Destination named = byName.getOrDefault(bare(target), NOWHERE);
        if (!named.equals(NOWHERE) || target.indexOf('/') < 0) {
            return named;
        }
        return absolute("", target)
                .map(path -> byPath.get(bare(path)))
                .or(() -> absolute(from.folder(), target).map(path -> byPath.get(bare(path))))
                .orElse(NOWHERE);
    }

    private Destination term(Axis axis, String written) {
        return catalog.vocabulary()
                .find(axis, written)
                .<Destination>map(Destination.ToTerm::new)
                .orElse(NOWHERE);
    }

    /** The file that a path which leads nowhere may mean: a published one of that name elsewhere, or one of nearly that name in that folder. */
    Optional<SourcePath> meant(SourcePath from, String written) {
        String path = decoded(withoutQuery(withoutFragment(written.strip())));
        if (pictures.get(last(path).toLowerCase(Locale.ROOT)) instanceof Destination.ToAsset elsewhere) {
            return Optional.of(elsewhere.asset());
        }
        return absolute(from.folder(), path)
                .filter(wanted -> !wanted.isEmpty())
                .map(SourcePath::new)
                .flatMap(wanted -> Suggestion.nearest(wanted.name(), namesIn(wanted.folder()))
                        .map(near -> new SourcePath(wanted.folder().isEmpty() ? near : wanted.folder() + "/" + near)));
    }

    private List<String> namesIn(String folder) {
        return Stream.concat(assets.stream(), documents())
                .filter(file -> file.folder().equals(folder))
                .map(SourcePath::name)
                .toList();
    }

    private Stream<SourcePath> documents() {
        return Stream.concat(
                catalog.postmortems().stream().map(it -> it.document().file().path()),
                catalog.pages().stream().map(it -> it.document().file().path()));
    }

    private static String withoutFragment(String target) {
        int hash = target.indexOf('#');
        return hash < 0 ? target : target.substring(0, hash);
    }

    private static String withoutQuery(String path) {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    private Destination path(SourcePath from, String written) {
        String target = written.strip();
        if (target.isEmpty()
                || target.startsWith("#")
                || target.startsWith("//")
                || SCHEME.matcher(target).find()) {
            boolean within = target.startsWith("#");
            return new Destination.Elsewhere(
                    within ? anchored(byPath.getOrDefault(from.value(), NOWHERE), target) : target);
        }
        String path = withoutFragment(target);
        String fragment = target.substring(path.length());
        String decoded = decoded(withoutQuery(path));
        Optional<String> absolute = absolute(from.folder(), decoded);
        if (absolute.isEmpty()) {
            return NOWHERE;
        }
        if (!absolute.get().isEmpty() && assets.contains(new SourcePath(absolute.get()))) {
            return new Destination.ToAsset(new SourcePath(absolute.get()));
        }
        Destination exact = byPath.get(absolute.get());
        Destination loose = exact != null ? exact : byPath.get(bare(absolute.get()));
        Destination found = loose != null ? loose : nameless(bare(absolute.get()));
        return withFragment(found, anchored(found, fragment));
    }

    /** {@code fragment} as the heading's anchor is written, whose capitals do not matter on other sites. */
    private static String anchored(Destination destination, String fragment) {
        if (fragment.chars().noneMatch(Character::isUpperCase)) {
            return fragment;
        }
        List<String> anchors = headings(destination)
                .map(MarkdownDocument.Heading::anchor)
                .filter(anchor -> anchor.length() == fragment.length() - 1
                        && fragment.regionMatches(true, 1, anchor, 0, anchor.length()))
                .toList();
        return anchors.isEmpty() || anchors.contains(fragment.substring(1)) ? fragment : "#" + anchors.getFirst();
    }

    private static Destination withFragment(Destination destination, String fragment) {
        return switch (destination) {
            case Destination.ToPostmortem to -> new Destination.ToPostmortem(to.postmortem(), fragment);
            case Destination.ToPage to -> new Destination.ToPage(to.page(), fragment);
            case Destination.Elsewhere to -> to;
            case Destination.ToTerm to -> to;
            case Destination.ToAsset to -> to;
            case Destination.Nowhere to -> to;
        };
    }

    /** A document by the last part of a path that is right from another folder, such as a site's own: its file's name or its bundle's. */
    private Destination nameless(String bare) {
        String name = last(bare);
        Destination named = byName.getOrDefault(name, NOWHERE);
        boolean index = name.equals("index") && bare.length() > name.length();
        String bundle = index ? last(bare.substring(0, bare.length() - name.length() - 1)) : name;
        return named.equals(NOWHERE) ? byBundle.getOrDefault(bundle, NOWHERE) : named;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code path} seen from {@code folder}, from the archive's top; empty when it leaves the archive. */
    private static Optional<String> absolute(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        if (!path.startsWith("/") && !folder.isEmpty()) {
            parts.addAll(List.of(folder.split("/", -1)));
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part.replace('\\', '_'));
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Without the endings of Markdown and HTML files, in lower case. */
    private static String bare(String path) {
        String bare = path.toLowerCase(Locale.ROOT);
        String before;
        do {
            before = bare;
            for (String ending : List.of(".md", ".markdown", ".erb", ".html", ".htm", ".mdx", ".qmd")) {
                if (bare.endsWith(ending)) {
                    bare = bare.substring(0, bare.length() - ending.length());
                }
            }
        } while (!bare.equals(before));
        return bare;
    }
}
