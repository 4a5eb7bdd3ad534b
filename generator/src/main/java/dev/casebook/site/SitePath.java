package dev.casebook.site;

/**
 * A place in the site, from its root: {@code postmortems/dns-outage/}, {@code assets/style.css}, or empty for the home page.
 *
 * @param value without a slash at its start; ends with a slash for a page
 */
public record SitePath(String value) implements Comparable<SitePath> {
    /** The home page. */
    public static final SitePath HOME = new SitePath("");

    /** Rejects what could leave the site. */
    public SitePath {
        if (value.startsWith("/") || value.contains("//") || value.contains("\\") || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a place in the site: " + value);
        }
        for (String part : value.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                throw new IllegalArgumentException("not a place in the site: " + value);
            }
        }
    }

    /** The file that holds it: a page is its folder's {@code index.html}. */
    public String file() {
        return value.isEmpty() || value.endsWith("/") ? value + "index.html" : value;
    }

    /** What leads from this place back to the root: {@code ../} for each folder, empty at the root. */
    public String toRoot() {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count());
    }

    /** The page above it: {@code a/} of {@code a/b/}, and the home page of {@code a/}, of {@code a.html} and of itself. */
    public SitePath parent() {
        int end = value.lastIndexOf('/', value.length() - 2);
        return new SitePath(value.substring(0, end + 1));
    }

    /** The relative address of {@code other} as seen from here. */
    public String to(SitePath other) {
        String address = toRoot() + other.value;
        return address.isEmpty() ? "./" : address;
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
