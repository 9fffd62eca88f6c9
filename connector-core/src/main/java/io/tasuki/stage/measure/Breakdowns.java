package io.tasuki.stage.measure;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What rates can be broken down by, and by what they are.
///
/// 1. The attributes; `definition`, by the version that decided and its verdict; `criterion:NAME`, of the handoffs whose
///    version has that criterion. These stand in the report without being asked for.
/// 2. [BuiltIn] ones, told when they are asked for.
/// 3. Several of them joined by commas: each combination of their levels is a level.
final class Breakdowns {

    private static final String DEFINITION = "definition";
    private static final String CRITERION = "criterion:";
    private static final String COMMA = ",";

    private Breakdowns() {}

    static boolean goesBy(String name) {
        return name.equals(DEFINITION) || name.startsWith(CRITERION) || BuiltIn.TOLD.contains(name);
    }

    /// Every single one under these settings.
    static List<String> of(HandoffSettings settings) {
        Stream<String> attributes = settings.attributes().stream().map(AttributeRule::name);
        Stream<String> criteria = settings.definition().versions().stream()
                .flatMap(version -> version.criteria().stream())
                .map(criterion -> CRITERION + criterion.name());
        Stream<String> agreed = settings.definition().versions().isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(DEFINITION), criteria);
        return Stream.of(attributes, agreed, BuiltIn.TOLD.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /// The names in what was asked: several where it is none itself and has commas.
    static List<String> parts(String asked, List<String> known) {
        return known.contains(asked)
                ? List.of(asked)
                : Arrays.stream(asked.split(COMMA)).map(String::strip).toList();
    }

    /// True of what the levels are found for apart: crossings, and what is built in.
    static boolean isApart(String breakdown) {
        return breakdown.contains(COMMA) || BuiltIn.TOLD.contains(breakdown);
    }

    /// Fills the table `asked`.
    ///
    /// @return what was asked for, in that order
    /// @throws IllegalArgumentException when the ledger knows nothing of an asked name
    static List<String> ask(Session session, ConversionRequest request) {
        List<String> usual = session.query(
                load("breakdowns"), row -> row.text(1), request.zone().getId());
        List<String> known = Stream.concat(usual.stream(), BuiltIn.TOLD.stream()).toList();
        List<String> breakdowns = request.attributes().isEmpty()
                ? usual
                : request.attributes().stream().map(asked -> String.join(COMMA, parts(asked, known))).toList();
        check(breakdowns, known);
        session.script(load("asked"));
        breakdowns.forEach(breakdown -> insert(session, breakdown, parts(breakdown, known)));
        return breakdowns;
    }

    /// What is left of it in the table `asked`, in its order.
    static List<String> left(Session session, List<String> breakdowns) {
        Set<String> left = Set.copyOf(session.query("select distinct breakdown from asked", row -> row.text(1)));
        return breakdowns.stream().filter(left::contains).toList();
    }

    private static void check(List<String> breakdowns, List<String> known) {
        TreeSet<String> unknown = new TreeSet<>();
        breakdowns.forEach(breakdown -> unknown.addAll(parts(breakdown, known)));
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no attribute " + String.join(", ", unknown) + "; there are: " + String.join(", ", known));
        }
    }

    private static void insert(Session session, String breakdown, List<String> parts) {
        for (int part = 0; part < parts.size(); part++) {
            session.execute("insert into asked values (?, ?, ?)", breakdown, part, parts.get(part));
        }
    }

    private static String load(String name) {
        return Sql.load(Breakdowns.class, name);
    }
}
