package io.tasuki.export.platform;

import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One ad platform: by what it finds a person, what it refuses, and the files it takes. Facts about formats stand with their
/// sources in `docs/exports.md`, and which of them nobody has tried.
public sealed interface Platform permits GoogleAds, GoogleDataManager, MicrosoftAds, Meta, LinkedIn {

    /// As the command line spells it.
    String name();

    /// One line for its help.
    String summary();

    /// The fields it can find a person by, for sentences; one of them is enough.
    List<PersonField> finds();

    /// By what it would find this person; empty: by nothing.
    Optional<Clue> clue(Person person);

    Limits limits();

    /// False when a conversion is better not told while its amount is unknown.
    default boolean takesUnknownAmounts() {
        return false;
    }

    /// True when what happened before the lead was there is refused.
    default boolean followsLeads() {
        return false;
    }

    /// @param zone where local times are meant
    List<Part> parts(OutcomeSettings settings, ZoneId zone);

    /// Every platform there is.
    static List<Platform> all() {
        return List.of(new GoogleAds(), new GoogleDataManager(), new MicrosoftAds(), new Meta(), new LinkedIn());
    }

    /// The first of these ids that the person has.
    static Optional<Clue> first(Person person, PersonField... ids) {
        return List.of(ids).stream()
                .map(id -> new Clue(id, person.text(id)))
                .filter(clue -> !clue.value().isEmpty())
                .findFirst();
    }
}
