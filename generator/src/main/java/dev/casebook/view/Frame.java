package dev.casebook.view;

import java.util.List;

/**
 * What surrounds every page. Addresses follow {@link Part}: relative to the site's root.
 *
 * @param site what is the same on every page
 * @param root the way from this page to the site's root, ending in a slash: {@code ./} or {@code ../../}; the page shown
 *     for a wrong address has an absolute one, since it does not know where it stands
 * @param title the page's own title, unique in the site; empty on the home page
 * @param description one sentence for search engines and previews; unique
 * @param canonical the absolute address; empty when the site does not know where it is published
 * @param noindex whether search engines are asked to leave it out
 * @param current the key of the navigation item this page belongs to; may be empty
 * @param feed the address of the Atom feed that fits the page best; empty for none
 * @param edit the absolute address where the page's source is edited; empty for none
 */
public record Frame(
        Site site,
        String root,
        String title,
        String description,
        String canonical,
        boolean noindex,
        String current,
        String feed,
        String edit) {
    /** Drops an edit address that could run. */
    public Frame {
        edit = Part.Link.to("", edit).url();
    }

    /**
     * What is the same on every page.
     *
     * @param title the site's name
     * @param tagline what it holds, in a few words; may be empty
     * @param language such as {@code en}
     * @param navigation the main sections
     * @param footer links below every page, such as about
     * @param assets the theme's files
     * @param search what the search needs
     * @param generator name and version of this program
     */
    public record Site(
            String title,
            String tagline,
            String language,
            List<NavigationItem> navigation,
            List<Part.Link> footer,
            Assets assets,
            Search search,
            String generator) {
        /** Copies the lists. */
        public Site {
            navigation = List.copyOf(navigation);
            footer = List.copyOf(footer);
        }
    }

    /**
     * A main section.
     *
     * @param key compared with {@link Frame#current()}
     * @param link its name and address
     */
    public record NavigationItem(String key, Part.Link link) {}

    /**
     * The theme's files under their hashed names.
     *
     * @param style the stylesheet of every page
     * @param pages the one that all but the search page load after it
     * @param own the one that every page loads last; empty if there is none
     * @param script the script that every page loads
     * @param filters the module that it loads for the search's facets
     * @param progress the module that remembers what of a reading path has been read
     * @param actions the module that filters the register of actions
     * @param icon the site's icon
     */
    public record Assets(
            String style,
            String pages,
            String own,
            String script,
            String filters,
            String progress,
            String actions,
            String icon) {}

    /**
     * What the search in the browser needs.
     *
     * @param page the search page
     * @param worker the worker that answers queries
     * @param root the index's first file, which leads to all others
     * @param parts the folder of the others
     * @param parted whether words lie in files of their own, which can be fetched ahead
     */
    public record Search(String page, String worker, String root, String parts, boolean parted) {}
}
