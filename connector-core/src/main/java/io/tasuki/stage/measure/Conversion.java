package io.tasuki.stage.measure;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.statistics.rate.BetaBinomial;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts handoffs by outcome, overall and by attribute, and says how sure the rates are.
///
/// 1. With a horizon of H days a handoff is counted once it is H whole local days old, and as it stood on day H of its
///    life: a win, a loss or a return on day H still counts, a later one leaves it open.
/// 2. Without a horizon every handoff counts as it stands.
/// 3. Handoffs of ambiguous leads stay out.
/// 4. Besides the attributes there is `definition`, by the version that decided and its verdict, and `criterion:NAME`, of
///    the handoffs whose version has that criterion. [BuiltIn] attributes are told when they are asked for by name.
public final class Conversion {

    private static final String DEFINITION = "definition";
    private static final String CRITERION = "criterion:";

    private Conversion() {}

    /// True of the names by which conversion tells how well the agreed definition sorts, and of what is built in: no
    /// attribute may have them.
    public static boolean goesBy(String name) {
        return name.equals(DEFINITION) || name.startsWith(CRITERION) || BuiltIn.NAMES.contains(name);
    }

    /// Everything that rates can be broken down by under these settings.
    public static List<String> breakdowns(HandoffSettings settings) {
        Stream<String> attributes = settings.attributes().stream().map(AttributeRule::name);
        Stream<String> criteria = settings.definition().versions().stream()
                .flatMap(version -> version.criteria().stream())
                .map(criterion -> CRITERION + criterion.name());
        Stream<String> agreed = settings.definition().versions().isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(DEFINITION), criteria);
        return Stream.of(attributes, agreed, BuiltIn.NAMES.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// @throws IllegalArgumentException when the ledger has no attribute of an asked name
    public static ConversionReport measure(Session session, ConversionRequest request) {
        session.script(load("level_of"));
        List<String> attributes = attributes(session, request);
        @Nullable Integer horizon =
                request.horizonDays().isPresent() ? request.horizonDays().getAsInt() : null;
        session.execute(
                load("measured"),
                request.asOf(),
                request.zone().getId(),
                horizon,
                request.since().map(Object::toString).orElse(null),
                request.until().map(Object::toString).orElse(null));
        Counts overall =
                session.query(load("overall"), row -> Counts.read(row, 1)).getFirst();
        Map<String, List<CountedLevel>> levels = levels(session, request.zone(), attributes);
        return new ConversionReport(
                request.asOf().atZone(request.zone()).toOffsetDateTime(),
                null,
                null,
                horizon,
                overall.report(),
                levels.entrySet().stream()
                        .map(entry -> attribute(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<String> attributes(Session session, ConversionRequest request) {
        List<String> usual = session.query(
                load("attributes"), row -> row.text(1), request.zone().getId());
        List<String> asked = request.attributes();
        List<String> known = Stream.concat(usual.stream(), BuiltIn.NAMES.stream()).toList();
        TreeSet<String> unknown = new TreeSet<>(asked);
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no attribute " + String.join(", ", unknown) + "; there are: " + String.join(", ", known));
        }
        return asked.isEmpty() ? usual : asked;
    }

    private static Map<String, List<CountedLevel>> levels(Session session, ZoneId zone, List<String> attributes) {
        Map<String, List<CountedLevel>> levels = new LinkedHashMap<>();
        attributes.forEach(attribute -> levels.put(attribute, new ArrayList<>()));
        session.stream(load("levels"), row -> {
            @Nullable List<CountedLevel> asked = levels.get(row.text(1));
            if (asked != null) {
                asked.add(new CountedLevel(row.text(2), Counts.read(row, 3)));
            }
        }, zone.getId());
        return levels;
    }

    private static ConversionReport.Attribute attribute(String name, List<CountedLevel> levels) {
        if (levels.isEmpty()) {
            return new ConversionReport.Attribute(name, null, List.of());
        }
        BetaPrior prior = BetaBinomial.fit(
                levels.stream().map(level -> level.counts().conversion()).toList());
        return new ConversionReport.Attribute(
                name, prior, levels.stream().map(level -> level.report(prior)).toList());
    }

    private static String load(String name) {
        return Sql.load(Conversion.class, name);
    }

    private record CountedLevel(String value, Counts counts) {

        ConversionReport.Level report(BetaPrior prior) {
            return new ConversionReport.Level(
                    value,
                    counts.handoffs(),
                    counts.won(),
                    counts.lost(),
                    counts.open(),
                    counts.returned(),
                    counts.rate(),
                    Wilson.interval(counts.conversion()),
                    prior.shrink(counts.conversion()));
        }
    }
}
