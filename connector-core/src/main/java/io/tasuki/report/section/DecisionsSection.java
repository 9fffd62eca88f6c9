package io.tasuki.report.section;

import io.tasuki.report.Block;
import io.tasuki.report.Remark;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.score.KeptModel;
import io.tasuki.stage.score.ModelRegistry;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What only people can settle, each with the remedy.
final class DecisionsSection {

    private static final List<String> MATTERS =
            List.of("ambiguous_leads", "refused_records", "waiting_records", "conflicts", "unreadable_handoffs");
    private static final List<String> HANDOFFS = List.of("unpriced", "undated", "ownerless", "definition_missed");

    private final Desk desk;
    private final Session session;

    private DecisionsSection(Desk desk) {
        this.desk = desk;
        this.session = desk.session();
    }

    static Section tell(Desk desk, ConversionReport conversion) {
        DecisionsSection section = new DecisionsSection(desk);
        List<Remark> remarks = new ArrayList<>();
        section.attributes(conversion).forEach(remarks::add);
        section.model().ifPresent(remarks::add);
        section.records().forEach(remarks::add);
        section.handoffs().forEach(remarks::add);
        section.runs().forEach(remarks::add);
        if (remarks.isEmpty()) {
            remarks.add(Remark.of("nothing_to_decide"));
        }
        return new Section("decisions", List.of(new Block.Remarks("decisions", remarks)));
    }

    private Stream<Remark> attributes(ConversionReport conversion) {
        return conversion.unsafeAttributes().stream()
                .filter(judgement -> !judgement.confirmed())
                .map(judgement -> Remark.of(
                        "unsafe_attribute",
                        new Value.Level(judgement.attribute(), null),
                        new Value.Word(judgement.reason().code()),
                        new Value.Word(judgement.effect().code())));
    }

    private Optional<Remark> model() {
        ModelRegistry registry = new ModelRegistry(session);
        return registry.newest()
                .filter(KeptModel::passes)
                .filter(model -> model.promotedAt().isEmpty())
                .map(model -> Remark.of("model_waits", new Value.Name(model.id())));
    }

    private Stream<Remark> records() {
        session.execute(load("matter"), desk.request().asOf());
        desk.listings().read(session, load("listed_matter"), List.of("detail"), row -> List.of(
                row.text(4).isEmpty() ? new Value.Unknown("nothing_more") : new Value.Name(row.text(4))));
        return MATTERS.stream()
                .filter(matter -> desk.listings().total("decisions/" + matter) > 0)
                .map(matter -> Remark.of(matter, new Value.Count(desk.listings().total("decisions/" + matter)))
                        .listing(desk.listings().id("decisions/" + matter)));
    }

    private Stream<Remark> handoffs() {
        Tallies tallies = desk.count(
                "decisions", load("doubtful_handoff"), desk.request().week().from().toString());
        return HANDOFFS.stream()
                .filter(key -> tallies.number(key) > 0)
                .map(key -> new Remark(key, List.of(tallies.count(key)), tallies.listing(key)));
    }

    private Stream<Remark> runs() {
        return session
                .query(
                        load("troubled_run"),
                        row -> Remark.of("troubled_runs", new Value.Word(row.text(1)), new Value.Count(row.number(2))),
                        desk.request().weekAgo(),
                        desk.request().asOf())
                .stream();
    }

    private static String load(String name) {
        return Sql.load(DecisionsSection.class, name);
    }
}
