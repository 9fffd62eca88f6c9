package io.tasuki.stage.measure.guard;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the configuration says of attributes.
///
/// @param confirmed those that somebody vouches for
/// @param latest those of which a field's name says that it tells the latest of something
record Declared(Set<String> confirmed, Set<String> latest) {

    static Declared by(List<AttributeRule> rules) {
        return new Declared(
                names(rules, AttributeRule::confirmed),
                names(rules, rule -> rule.fields().stream().map(FieldPath::field).anyMatch(LatestName::tells)));
    }

    boolean isConfirmed(String attribute) {
        return confirmed.contains(attribute);
    }

    /// True when the attribute's own name says so, or that of a field it is read from.
    boolean tellsTheLatest(String attribute) {
        return latest.contains(attribute) || LatestName.tells(attribute);
    }

    private static Set<String> names(List<AttributeRule> rules, Predicate<AttributeRule> which) {
        return rules.stream().filter(which).map(AttributeRule::name).collect(toUnmodifiableSet());
    }
}
