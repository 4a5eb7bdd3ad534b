package dev.casebook.parse;

import java.util.List;

final class Timelines {
    private Timelines() {}

    static List<TimelineEntry> of(FlexmarkDocument body, String name, FrontMatter frontMatter) {
        return List.of();
    }
}
