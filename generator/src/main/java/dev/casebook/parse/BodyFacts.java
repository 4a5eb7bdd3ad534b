package dev.casebook.parse;

import java.util.List;

final class BodyFacts {
    private BodyFacts() {}

    static List<BodyFact> of(FlexmarkDocument body) {
        return List.of();
    }
}
