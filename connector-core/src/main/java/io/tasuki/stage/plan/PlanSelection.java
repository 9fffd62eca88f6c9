package io.tasuki.stage.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What of a plan is asked for.
///
/// @param selectors a value is planned when one of them names it; none: every value is
/// @param limit how many records may change at most
public record PlanSelection(List<Selector> selectors, OptionalLong limit) {

    private static final PlanSelection EVERYTHING = new PlanSelection(List.of(), OptionalLong.empty());

    public PlanSelection {
        selectors = List.copyOf(selectors);
    }

    public static PlanSelection everything() {
        return EVERYTHING;
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /// What is wrong with it, with the remedy: it names something that is not written.
    public Optional<String> problem(OwnFields fields) {
        return selectors.stream().flatMap(selector -> problem(selector, fields).stream()).findFirst();
    }

    private static Optional<String> problem(Selector selector, OwnFields fields) {
        return switch (selector) {
            case Selector.OfObject of -> fields.written().contains(of.object())
                    ? Optional.empty()
                    : Optional.of("nothing is written on " + of.object() + "; 'write_back' names the objects");
            case Selector.OfRecord of -> fields.written().contains(of.address().object())
                    ? Optional.empty()
                    : Optional.of("nothing is written on " + of.address().object() + "; 'write_back' names the objects");
            case Selector.OfField of -> fields.writes(of.field().object(), of.field().field())
                    ? Optional.empty()
                    : Optional.of(of.field() + " is not written; 'write_back' names the fields");
            case Selector.OfName of -> fields.written().stream().anyMatch(object -> fields.writes(object, of.name()))
                    ? Optional.empty()
                    : Optional.of("'" + of.name() + "' is not written anywhere; 'write_back' names the fields");
        };
    }
}
