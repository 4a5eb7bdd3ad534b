package dev.casebook.catalog;

import dev.casebook.vocabulary.Axis;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a postmortem's front matter, with the names under which other tools and habits keep the same thing. Names are compared
 * in {@linkplain #normal one form}, so {@code resolvedWhen}, {@code Resolved when} and {@code resolved-when} are one.
 */
public enum Field {
    /** Stable id. */
    ID("incident_id", "incident_number", "uuid"),
    /** One line that tells what failed. */
    TITLE("headline", "incident_title", "incident_name", "post_title"),
    /** What happened, who felt it, why it could. */
    SUMMARY("description", "tldr", "tl_dr", "excerpt", "abstract", "executive_summary", "incident_summary"),
    /** Day of the incident. */
    DATE("incident_date", "date_of_incident", "day"),
    /** Outage, degradation and so on. */
    KIND("incident_type", "type_of_incident"),
    /** How grave. */
    SEVERITY("sev", "severity_level", "incident_severity", "priority"),
    /** Draft, in review, final. */
    STATUS("postmortem_status", "document_status", "state"),
    /** Not yet for readers. */
    DRAFT(),
    /** Not for readers. */
    HIDDEN("unlisted"),
    /** What was affected. */
    SERVICES(
            "service",
            "affected",
            "affected_services",
            "affected_service",
            "services_affected",
            "systems",
            "affected_systems",
            "affected_system",
            "systems_affected",
            "components",
            "component",
            "product",
            "affected_product",
            "affected_products",
            "impacted_services",
            "impacted_service",
            "impacted_systems",
            "service_affected",
            "system_affected",
            "component_affected"),
    /** Who owns what was affected. */
    TEAMS("team", "owning_team", "affected_teams", "squad"),
    /** Free labels. */
    TAGS("tag", "keywords", "labels", "categories", "category", "post_tags"),
    /** What in the system failed, and why it could. */
    FAILURE_MODES("failure_mode", "root_cause_category", "cause_category", "causes"),
    /** What set it off. */
    TRIGGER("triggers", "trigger_type"),
    /** What was seen. */
    SYMPTOMS("symptom"),
    /** What made it likelier, longer or worse. */
    CONTRIBUTING_FACTORS("contributing_factor", "factors"),
    /** When it began. */
    STARTED(
            "start",
            "start_time",
            "start_date",
            "started_at",
            "incident_start",
            "start_of_incident",
            "fault_occurs",
            "fault_occurred",
            "fault_started",
            "began",
            "impact_start",
            "start_of_impact",
            "time_started",
            "time_of_first_impact",
            "first_impact",
            "incident_started",
            "incident_began",
            "occurred",
            "occurred_at",
            "occurred_on",
            "happened_at",
            "outage_start",
            "start_of_outage"),
    /** When somebody or something noticed. */
    DETECTED("first_detected", "detected_at", "detection_time", "time_detected", "time_of_detection", "identified_at"),
    /** When users stopped feeling it. */
    MITIGATED("mitigated_at", "repaired", "time_mitigated", "impact_end", "end_of_impact", "time_of_mitigation"),
    /** When it was over. */
    RESOLVED(
            "resolved_at",
            "resolved_when",
            "end",
            "end_time",
            "end_date",
            "ended",
            "time_resolved",
            "incident_end",
            "end_of_incident",
            "incident_resolved",
            "time_of_resolution",
            "ended_at",
            "incident_ended",
            "resolution_time",
            "restoration_time",
            "recovery_time",
            "outage_end",
            "end_of_outage"),
    /** When the postmortem was published. */
    PUBLISHED("published_at", "publish_date", "pub_date", "date_published", "publication_date"),
    /** How it was noticed. */
    DETECTED_BY("detection_method", "detection_source", "reported_by_channel", "detected_via", "issue_detected_via"),
    /** What users felt. */
    IMPACT("user_impact", "customer_impact", "business_impact", "impact_summary"),
    /** Other postmortems. */
    RELATED("related_incidents", "see_also", "related_postmortems"),
    /** The earlier postmortem of the same failure. */
    RECURRENCE_OF("recurrence", "repeat_of"),
    /** The postmortem this one replaces. */
    SUPERSEDES(),
    /** What is done about it. */
    ACTIONS("action_items", "followups", "follow_ups", "corrective_actions", "remediations"),
    /** What went well. */
    WENT_WELL("what_went_well", "things_that_went_well", "went_right"),
    /** What went well by chance. */
    GOT_LUCKY("where_we_got_lucky", "luck", "what_was_lucky"),
    /** What surprised. */
    SURPRISED_BY("surprises", "what_surprised_us", "why_surprised"),
    /** Who wrote it. */
    AUTHORS("author", "written_by", "postmortem_author", "postmortem_owner", "report_author", "incident_report_author"),
    /** Who reviewed it. */
    REVIEWERS("reviewer", "reviewed_by"),
    /** Who led the review. */
    FACILITATOR("facilitators"),
    /** Design documents that matter. */
    RFCS("rfc"),
    /** Where it is told elsewhere. */
    SOURCES("source", "url", "link", "links", "external_url", "report_url"),
    /** For whom. */
    AUDIENCE("visibility"),
    /** Old paths. */
    ALIASES("redirect_from", "redirects"),
    /** The last part of the page's address. */
    SLUG();

    /**
     * Keys of other tools that say nothing about an incident: known, so not reported, and not read.
     */
    private static final List<String> OF_OTHER_TOOLS = List.of(
            "layout",
            "weight",
            "path",
            "permalink",
            "template",
            "extra",
            "taxonomies",
            "section",
            "resolved",
            "informational",
            "last_reviewed_on",
            "review_in",
            "owner_slack",
            "lang",
            "language",
            "toc",
            "format",
            "order",
            "position",
            "sidebar_label",
            "sidebar_position",
            "nav_order",
            "parent",
            "image",
            "images",
            "cover",
            "thumbnail",
            "comments",
            "type",
            "updated",
            "last_updated",
            "lastmod",
            "modified",
            "version",
            "schema",
            "cascade",
            "menu",
            "series",
            "subtitle",
            "license",
            "in_search_index",
            "company",
            "issue",
            "output",
            "execute",
            "link_title",
            "linktitle",
            "resources",
            "outputs",
            "markup",
            "headless",
            "params",
            "sitemap",
            "hide",
            "icon",
            "hide_title",
            "hide_table_of_contents",
            "pagination_label",
            "pagination_next",
            "pagination_prev",
            "custom_edit_url",
            "displayed_sidebar",
            "has_children",
            "has_toc",
            "grand_parent",
            "nav_exclude",
            "excerpt_separator",
            "render_with_liquid",
            "cssclass",
            "cssclasses",
            "banner",
            "created",
            "created_at",
            "updated_at",
            "last_modified",
            "last_modified_at",
            "old_source_id",
            "source_path");

    private static final Pattern REMARK = Pattern.compile("(?<!\\s)\\s*+[(\uff08]([^()\uff08\uff09]*+)[)\uff09]\\s*+$");
    /** What stands before the words of a heading: {@code 2.1}, {@code :mag:}, a picture. */
    private static final Pattern BEFORE = Pattern.compile("^(?:[^\\p{L}:]|:[a-z0-9_+-]{1,40}:|:)*+");

    private static final Map<String, Field> BY_NAME = byName();

    /** The key under which a word of each axis stands, in the axes' order. */
    public static final Map<Axis, Field> BY_AXIS = byAxis();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> foreign;

    private final String key = name().toLowerCase(Locale.ROOT);

    Field(String... foreign) {
        this.foreign = List.of(foreign);
    }

    /** The key, such as {@code detected_by}. */
    public String key() {
        return key;
    }

    /** Other names of the same thing, best known first, in {@linkplain #normal one form}. */
    List<String> foreign() {
        return foreign;
    }

    /** Whether {@code label}, in any form, means something here or is known to be another tool's. */
    public static boolean isKnown(String label) {
        return isKnownName(labelled(label));
    }

    /** The same of a key of front matter, where what in English only bodies call so, such as {@code when}, is not read. */
    public static boolean isKnownKey(String key) {
        String name = labelled(key);
        return BY_NAME.containsKey(name) || OF_OTHER_TOOLS.contains(name) || Translations.isForeign(name);
    }

    /** The name that a label gives, in {@linkplain #normal one form}: without its remark in brackets unless it is known with it. */
    static String labelled(String label) {
        String whole = normal(label);
        if (isKnownName(whole)) {
            return whole;
        }
        String bare = normal(REMARK.matcher(label).replaceFirst(""));
        return bare.isEmpty() ? whole : bare;
    }

    private static boolean isKnownName(String name) {
        return BY_NAME.containsKey(name)
                || OF_OTHER_TOOLS.contains(name)
                || Translations.field(name).isPresent();
    }

    /** The field that a heading or label of this wording means: {@code 2. Summary}, or as a remark {@code \uac1c\uc694 (Summary)}. */
    public static Optional<Field> named(String written) {
        return of(normal(written)).or(() -> of(heading(written))).or(() -> {
            Matcher remark = REMARK.matcher(written);
            return remark.find() ? of(normal(remark.group(1))) : Optional.empty();
        });
    }

    private static Optional<Field> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> Translations.field(name));
    }

    /** The words of a heading in {@linkplain #normal one form}, without number, picture and the remark behind them. */
    static String heading(String written) {
        String words = BEFORE.matcher(written).replaceFirst("");
        String bare = normal(REMARK.matcher(words).replaceFirst(""));
        return bare.isEmpty() ? normal(written) : bare;
    }

    /** Every key, for suggestions. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Field::key).toList();
    }

    /** {@code written} in one form: words in lower case, joined by underscores. */
    static String normal(String written) {
        StringBuilder normal = new StringBuilder(written.length() + 4);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(written.charAt(i - 1));
            if (Character.isLetterOrDigit(c)) {
                if (hump) {
                    normal.append('_');
                }
                normal.append(Character.toLowerCase(c));
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != '_' && c != '\'' && c != '\u2019') {
                normal.append('_');
            }
        }
        int end = normal.length();
        return normal.substring(0, end > 0 && normal.charAt(end - 1) == '_' ? end - 1 : end);
    }

    /** Every other name that is understood or passed over, sorted, in {@linkplain #normal one form}. */
    public static Set<String> foreignNames() {
        Set<String> names = new TreeSet<>(BY_NAME.keySet());
        names.addAll(OF_OTHER_TOOLS);
        names.removeAll(keys());
        return names;
    }

    private static Map<Axis, Field> byAxis() {
        Map<Axis, Field> fields = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            fields.put(
                    axis,
                    switch (axis) {
                        case FAILURE_MODE -> FAILURE_MODES;
                        case TRIGGER -> TRIGGER;
                        case SYMPTOM -> SYMPTOMS;
                        case CONTRIBUTING_FACTOR -> CONTRIBUTING_FACTORS;
                        case SERVICE -> SERVICES;
                        case TEAM -> TEAMS;
                        case SEVERITY -> SEVERITY;
                        case KIND -> KIND;
                        case DETECTED_BY -> DETECTED_BY;
                        case TAG -> TAGS;
                    });
        }
        return Collections.unmodifiableMap(fields);
    }

    private static Map<String, Field> byName() {
        Map<String, Field> byName = new TreeMap<>();
        for (Field field : values()) {
            byName.put(field.key(), field);
        }
        for (Field field : values()) {
            field.foreign.forEach(name -> byName.putIfAbsent(name, field));
        }
        return Map.copyOf(byName);
    }
}
